/** A save whose end this device does not know: under its key the server does. Only a print of what was sent is kept. */
export type OpenSave = { key: string; print: string; at: string };

const PREFIX = "personary:save:";
const KEPT = 5;

const isOpenSave = (value: unknown): value is OpenSave => {
  const save = value as Partial<OpenSave> | null;
  return typeof save === "object" && save !== null && [save.key, save.print, save.at].every((text) => typeof text === "string");
};

/** Of one form on this device, newest first. */
export function readOpenSaves(form: string): OpenSave[] {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(PREFIX + form) ?? "[]");
    return Array.isArray(held) ? held.filter(isOpenSave) : [];
  } catch {
    return [];
  }
}

function keep(form: string, saves: readonly OpenSave[]): void {
  try {
    if (saves.length === 0) localStorage.removeItem(PREFIX + form);
    else localStorage.setItem(PREFIX + form, JSON.stringify(saves.slice(0, KEPT)));
  } catch {}
}

const ofThisPage = new Set<string>();

/** Those that this page sent, or a page before it did; not what another tab is sending now. */
export const ownOpenSaves = (form: string): OpenSave[] =>
  readOpenSaves(form).filter(({ key, at }) => ofThisPage.has(key) || Date.parse(at) < performance.timeOrigin);

/** The key to send a body under: that of an earlier try whose end is unknown, else a new one. It outlives the tab. */
export function openSave(form: string, body: string): OpenSave {
  const print = printOf(body);
  const held = readOpenSaves(form);
  const known = held.find((save) => save.print === print);
  if (known) return known;
  const save = { key: freshKey(), print, at: new Date().toISOString() };
  ofThisPage.add(save.key);
  keep(form, [save, ...held]);
  return save;
}

export const closeSave = (form: string, key: string): void =>
  keep(
    form,
    readOpenSaves(form).filter((save) => save.key !== key),
  );

/** Works without https too, where `randomUUID` does not exist. */
const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Two rounds of FNV-1a and the length: the server compares the whole body, so this need not resist anybody. */
export function printOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code ^ (at & 0xff), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}.${(two >>> 0).toString(36)}.${text.length}`;
}

/** The end of it is known and was no success: the next try is another save. */
export function forgetSave(key: string): void {
  try {
    const forms = Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
    for (const name of forms) closeSave(name.slice(PREFIX.length), key);
  } catch {}
}
