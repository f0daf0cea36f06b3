import "server-only";
import { type ColumnId, isMeaning } from "@/lib/model/columns";
import type { Field, Meaning } from "@/lib/model/field";
import { isEmpty, isObject, type JsonObject } from "@/lib/model/json";
import type { PersonaSummary } from "@/lib/model/persona";
import { valuesOf } from "@/lib/model/summary";
import { getSource } from "@/lib/sources/registry";

const LONGEST = 500;

/** The columns that stand for a value. */
export const meaningsOf = (columns: readonly ColumnId[] | undefined): Meaning[] => [...new Set(columns ?? [])].filter(isMeaning);

/** The row with its cells, when its values were asked for. */
export const withCells = (row: PersonaSummary, values: JsonObject | null | undefined, meanings: readonly Meaning[]): PersonaSummary =>
  values ? { ...row, cells: cellsOf(getSource(row.source).fields, values, meanings) } : row;

/** Text per meaning: null where the source has no such field, "" where it is empty; at most 500 letters. */
export function cellsOf(fields: readonly Field[], values: JsonObject, meanings: readonly Meaning[]): Record<string, string | null> {
  const text = (meaning: Meaning) => (has(fields, meaning) ? cut(flat(valuesOf(fields, values, meaning))) : null);
  return Object.fromEntries(meanings.map((meaning) => [meaning, text(meaning)]));
}

const has = (fields: readonly Field[], meaning: Meaning): boolean =>
  fields.some((field) => field.meaning === meaning || has(field.fields ?? [], meaning));

function flat(value: unknown): string {
  if (isEmpty(value)) return "";
  if (Array.isArray(value)) return value.map(flat).filter(Boolean).join(", ");
  if (isObject(value)) return flat(Object.values(value));
  return String(value).replace(/\s+/g, " ").trim();
}

function cut(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text
    .slice(0, LONGEST - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")
    .trimEnd()}…`;
}
