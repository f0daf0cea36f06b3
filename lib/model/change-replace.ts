import { isEmpty, isObject, type Json } from "./json";

export type Replacement = { find: string; with: string; wholeWord: boolean; matchCase: boolean };

const IN_WORD = "[\\p{L}\\p{N}\\p{M}_]";
const startsInWord = new RegExp(`^${IN_WORD}`, "u");
const endsInWord = new RegExp(`${IN_WORD}$`, "u");

/** Where `find` stands, taken literally. A whole word ends where letters, digits and their marks of any script end. */
export function finder({ find, wholeWord, matchCase }: Omit<Replacement, "with">): RegExp {
  const literal = find.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const before = wholeWord && startsInWord.test(find) ? `(?<!${IN_WORD})` : "";
  const after = wholeWord && endsInWord.test(find) ? `(?!${IN_WORD})` : "";
  return new RegExp(`${before}${literal}${after}`, matchCase ? "gu" : "giu");
}

/** Every text in the value with the replacement made; names of keys stay, and lines that become empty stay out. */
export function replaceIn(value: Json, replacement: Replacement): Json {
  const where = finder(replacement);
  const walk = (held: Json): Json => {
    if (typeof held === "string") return held.replace(where, () => replacement.with);
    if (Array.isArray(held)) return held.map((line) => [line, walk(line)] as const).flatMap(kept);
    if (isObject(held)) return Object.fromEntries(Object.entries(held).map(([key, inner]) => [key, walk(inner)]));
    return held;
  };
  return walk(value);
}

const kept = ([was, is]: readonly [Json, Json]): Json[] => (typeof is === "string" && isEmpty(is) && !isEmpty(was) ? [] : [is]);
