import { cellOf, valueOfCell } from "./cells/cell";
import { reverseChange } from "./changes";
import type { Field } from "./field";
import type { ColumnMode } from "./import";
import { fieldIn, heldAt, type Slot } from "./import-slot";
import { isEmpty, isObject, type Json, type JsonObject, sameValue } from "./json";
import { isOpenRecord } from "./parts";

/** One cell of a row and where it goes. */
export type Cell = { slot: Slot; title: string; mode: ColumnMode; text: string };
export type CellRules = { listSeparator: string };

/** What the file's row was made from: nothing is known of it, its version is not known here, or what it held. */
export type Base = "none" | "unknown" | JsonObject;

/** `why`: the cell cannot be taken; `changed`: somebody else changed the field since the file was made. */
export type CellPlan = { same: true } | { change: Json } | { why: string } | { changed: string };

const SAME: CellPlan = { same: true };

/** What one cell does to a persona that exists. Compares with what the file was made from, when that is known: a cell nobody touched does nothing. */
export function planCell(cell: Cell, held: JsonObject, base: Base, rules: CellRules): CellPlan {
  const { slot, mode, text, title } = cell;
  const is = heldAt(held, slot);
  if (mode === "leave" || (text.trim() === "" && mode !== "clear")) return SAME;
  if (mode === "fill" && !isEmpty(is)) return SAME;
  const field = fieldIn(held, slot);
  const was = typeof base === "object" ? heldAt(base, slot) : undefined;
  if (isWritten(field, is, text, rules) || (typeof base === "object" && isWritten(fieldIn(base, slot), was, text, rules))) return SAME;
  const read = readCell(field, cell, rules);
  if ("why" in read) return read;
  if (sameValue(read.value, is) || (typeof base === "object" && sameValue(read.value, was))) return SAME;
  if (field.createOnly) return SAME;
  if (field.readOnly) return { why: `“${title}” cannot be changed: ${field.readOnly}` };
  if (base === "unknown" || (typeof base === "object" && !sameValue(was, is))) return { changed: slot.label };
  if (slot.path.length === 2 && !isOpenRecord(held[slot.path[0]]))
    return { why: `“${title}” cannot be set: ${slot.label} is held as a whole there, not key by key.` };
  return { change: field.kind === "record" ? recordChange(slot, is, read.value) : given(read.value) };
}

const given = (value: Json | undefined): Json => (value === undefined || isEmpty(value) ? null : value);

/** Of a record the keys that differ; those the cell no longer has are taken out, keys with columns of their own stay. */
function recordChange({ rest }: Slot, is: Json | undefined, value: Json | undefined): Json {
  if (isEmpty(value)) return rest && isObject(is) ? Object.fromEntries(Object.keys(is).map((key) => [key, null])) : null;
  return reverseChange(is, value);
}

const lines = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

const isWritten = (field: Field, value: Json | undefined, text: string, rules: CellRules): boolean =>
  isEmpty(value) ? text.trim() === "" : lines(cellOf(field, value, rules)) === lines(text);

/** What is wrong with a column's cell, as a person reads it. */
export const told = (title: string, problem: string): string => `“${title}”: ${problem}`;

/** The value a cell stands for; a blank one is none. */
export function readCell(field: Field, { text, title }: Cell, rules: CellRules): { value: Json | undefined } | { why: string } {
  if (text.trim() === "") return { value: undefined };
  const read = valueOfCell(field, text, rules);
  if (!("why" in read)) return read;
  const own = `${field.label}: `;
  return { why: told(title, read.why.startsWith(own) ? read.why.slice(own.length) : read.why) };
}

/** Adds one change to those of a row; changes of one record's keys go together. */
export function addChange(wanted: JsonObject, { path: [name, key] }: Slot, change: Json): JsonObject {
  const before = wanted[name];
  const own = key === undefined ? change : { [key]: change };
  return { ...wanted, [name]: isObject(before) && isObject(own) ? { ...before, ...own } : own };
}
