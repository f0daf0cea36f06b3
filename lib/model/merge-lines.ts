import type { Json } from "./json";
import { type Merged, mergeItems } from "./merge-items";

export const isLines = (value: Json | undefined): value is string[] =>
  Array.isArray(value) && value.every((line) => typeof line === "string");

const RULES = { key: (line: string) => line, content: (line: string) => line };

/** Lists of texts, line by line; the same line replaced by both, or replaced by one and removed by the other, is a clash. */
export function mergeLines(base: readonly string[], mine: readonly string[], theirs: readonly string[]): Merged<string> {
  const [from, my, their] = [base, mine, theirs].map((lines) => lines.filter((line) => line.trim() !== ""));
  return mergeItems(from ?? [], my ?? [], their ?? [], RULES);
}
