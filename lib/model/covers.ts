import { isObject, type Json, sameValue } from "./json";

/** What was sent is there; items of a list may hold keys beside those that were sent, which a source keeps. */
export function covers(wanted: Json | undefined, held: Json | undefined): boolean {
  if (sameValue(wanted, held)) return true;
  if (!Array.isArray(wanted) || !Array.isArray(held) || wanted.length !== held.length) return false;
  return wanted.every((item, at) => {
    const there = held[at];
    if (!isObject(item) || !isObject(there)) return sameValue(item, there);
    return Object.keys(item).every((key) => sameValue(item[key], there[key]));
  });
}
