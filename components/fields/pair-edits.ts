import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import { textOf } from "./input-props";
import { bare, rowsOf } from "./list-paste";

const TITLED = /^([^:\t]{1,120}?)\s*:(?:\s+(.*)|)$/;
const VALUES = /\s*(?:;|,(?!\d{3}(?!\d)))\s*/;

const valuesOf = (text: string): string[] =>
  text
    .split(VALUES)
    .map((value) => value.trim())
    .filter((value) => value !== "");

type Pair = { title: string; value: string[] };

/** Rows such as "Title: a, b" or two cells of a spreadsheet as titled values; rows without a title belong to the one before. */
export function readPairs(text: string): Pair[] {
  const pairs: Pair[] = [];
  for (const row of rowsOf(text)) {
    const [first = "", ...cells] = row.split("\t");
    const told = TITLED.exec(bare(row));
    const last = pairs.at(-1);
    if (first.trim() !== "" && cells.some((cell) => cell.trim() !== "")) pairs.push({ title: bare(first), value: cells.flatMap(valuesOf) });
    else if (told) pairs.push({ title: told[1]?.trim() ?? "", value: valuesOf(told[2] ?? "") });
    else if (last) last.value.push(bare(row));
    else pairs.push({ title: bare(row), value: [] });
  }
  return pairs;
}

/** Whether a pasted text is titled values and not just a title. */
export const holdsPairs = (pairs: readonly Pair[]): boolean => pairs.length > 1 || (pairs[0]?.value.length ?? 0) > 0;

/** Pasted pairs in place of an empty one, else after it. */
export function pastePairs(items: readonly Json[], at: number, pairs: readonly Pair[]): Json[] {
  const held = items[at];
  const empty = isObject(held) && textOf(held.title).trim() === "" && Array.isArray(held.value) && held.value.length === 0;
  const [first, ...more] = pairs;
  const here: Json[] = held === undefined ? [] : empty && first ? [{ ...held, ...first }] : [held];
  const rest = empty ? more : [first, ...more].filter((pair) => pair !== undefined);
  return [...items.slice(0, at), ...here, ...rest, ...items.slice(at + 1)];
}

/** Nothing but a title and values, so that joining it to another loses nothing. */
export const isPlainPair = (pair: JsonObject): boolean =>
  Object.keys(pair).every((key) => key === "title" || key === "value") && (pair.value === undefined || Array.isArray(pair.value));

/** One pair's values put at the end of another's, those it has not yet; the pair goes. */
export function joinPairs(items: readonly Json[], into: number, from: number): Json[] {
  const [kept, gone] = [items[into], items[from]];
  if (!isObject(kept) || !isObject(gone)) return [...items];
  const values = Array.isArray(kept.value) ? kept.value : [];
  const known = new Set(values.map(textOf));
  const more = (Array.isArray(gone.value) ? gone.value : []).filter((value) => !known.has(textOf(value)));
  return items.map((item, i) => (i === into ? { ...kept, value: [...values, ...more] } : item)).filter((_, i) => i !== from);
}
