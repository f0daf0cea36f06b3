export const PASTE_MAX_BYTES = 200 * 1024;

/** `told`: what could not be taken as it was. */
type Clean = { text: string; told: string[] };

const bytesIn = (text: string): number => new TextEncoder().encode(text).length;
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const some = (n: number, what: string): string => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** They hide or reorder what is read; marks that right-to-left text needs stay. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\ufeff\u200b]/g;

/** A pasted text without what no source takes; undefined with the reason when there is too much of it. */
export function cleanPaste(pasted: string): Clean | { tooLong: string } {
  const bytes = pasted.length > PASTE_MAX_BYTES ? pasted.length : bytesIn(pasted);
  if (bytes > PASTE_MAX_BYTES)
    return {
      tooLong: `This is ${Math.ceil(bytes / 1024).toLocaleString("en")} kB; at most ${PASTE_MAX_BYTES / 1024} kB can be read at once. Paste one part of it.`,
    };
  const whole = pasted.toWellFormed();
  const broken = count(whole, /\ufffd/g);
  const controls = count(whole, CONTROLS);
  const hidden = count(whole.slice(1), HIDDEN);
  const text = whole
    .replace(CONTROLS, "")
    .replace(HIDDEN, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/\u00a0/g, " ");
  return {
    text,
    told: [
      ...(broken > 0 ? [`${some(broken, "character")} came broken and stand${broken === 1 ? "s" : ""} as \ufffd.`] : []),
      ...(controls > 0
        ? [`${some(controls, "control character")} (such as NUL) ${controls === 1 ? "was" : "were"} taken out: no source takes them.`]
        : []),
      ...(hidden > 0 ? [`${some(hidden, "invisible mark")} that hide or reorder text ${hidden === 1 ? "was" : "were"} taken out.`] : []),
    ],
  };
}
