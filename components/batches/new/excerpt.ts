import type { Piece } from "@/lib/model/word-diff";

const NEAR = 36;
const CHANGED = 160;
const PLACES = 6;

/** What stays of a text only near to what changes in it, and the beginning of what changes where that is long too. */
export function excerpt(pieces: readonly Piece[], near = NEAR): Piece[] {
  const first = (text: string, most = near): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, "")} …`);
  const last = (text: string): string => (text.length <= near ? text : `… ${text.slice(-near).replace(/^\S*\s+/, "")}`);
  const told = pieces.map((piece, i): Piece => {
    const { text, kind } = piece;
    if (kind !== "same") return { kind, text: first(text, Math.max(CHANGED, near)) };
    if (pieces.length === 1 || i === pieces.length - 1) return { kind, text: first(text) };
    if (i === 0) return { kind, text: last(text) };
    return text.length <= 2 * near ? piece : { kind, text: `${first(text)} ${last(text).slice(2)}` };
  });
  const changed = told.flatMap(({ kind }, i) => (kind === "same" ? [] : [i]));
  const end = changed[PLACES * 2];
  return end === undefined ? told : [...told.slice(0, end), { kind: "same", text: " … and more places" }];
}
