import { canonical, isEmpty, isObject, type Json, type JsonObject } from "./json";
import { type Merged, mergeItems } from "./merge-items";
import { isLines, mergeLines } from "./merge-lines";

/** A title with its values, and whatever else a source keeps beside them. */
export type Pair = JsonObject & { title: string; value: string[] };

export const isPairs = (value: Json | undefined): value is Pair[] =>
  Array.isArray(value) && value.every((pair) => isObject(pair) && typeof pair.title === "string" && isLines(pair.value));

const RULES = { key: ({ title }: Pair) => title.trim(), content: (pair: Pair) => canonical(pair), merge };

/** Pairs merge by title, the values of one title line by line. */
export function mergePairs(base: readonly Pair[], mine: readonly Pair[], theirs: readonly Pair[]): Merged<Pair> {
  const [from, my, their] = [base, mine, theirs].map((pairs) => pairs.filter(({ title, value }) => !isEmpty(title) || !isEmpty(value)));
  return mergeItems(from ?? [], my ?? [], their ?? [], RULES);
}

function merge(base: Pair | undefined, mine: Pair, theirs: Pair): Merged<Pair> {
  const was = base ?? { title: mine.title, value: [] };
  const rest = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter((key) => key !== "value");
  const kept: JsonObject = {};
  for (const key of rest) {
    const [from, my, their] = [was[key], mine[key], theirs[key]].map((value) => canonical(value));
    if (my !== their && from !== my && from !== their) return { items: [mine, theirs], clash: true };
    const value = from === my ? theirs[key] : mine[key];
    if (value !== undefined) kept[key] = value;
  }
  const values = mergeLines(was.value, mine.value, theirs.value);
  return { items: [{ ...kept, title: String(kept.title ?? mine.title), value: values.items }], clash: values.clash };
}
