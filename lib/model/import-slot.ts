import type { Field } from "./field";
import type { ImportTarget } from "./import";
import { isObject, type Json, type JsonObject } from "./json";
import { freeField, type Path, valueAt } from "./parts";
import { spotLabel } from "./spots";

/** Where a column goes in the personas of one source. `rest`: the declared keys of the record, so this is about the others; `free`: a key that is not declared. */
export type Slot = { path: Path; field: Field; label: string; rest?: ReadonlySet<string>; free?: boolean };

/** Undefined when the source has no such field, or the column goes to a fact. */
export function slotOf(fields: readonly Field[], target: ImportTarget): Slot | undefined {
  if ("fact" in target) return undefined;
  const field = fields.find(({ name }) => name === target.field);
  if (!field) return undefined;
  if (target.key === undefined) {
    const keys = field.kind === "record" ? (field.fields ?? []).map(({ name }) => name) : [];
    return { path: [field.name], field, label: field.label, ...(keys.length > 0 && { rest: new Set(keys) }) };
  }
  if (field.kind !== "record") return undefined;
  const { readOnly, createOnly } = field;
  const inner = field.fields?.find(({ name }) => name === target.key);
  const own = { ...(inner ?? freeField(target.key)), ...(readOnly !== undefined && { readOnly }), ...(createOnly && { createOnly }) };
  const path: Path = [field.name, target.key];
  return { path, field: own, label: spotLabel({ path, field: own, record: field }), ...(!inner && { free: true }) };
}

/** A key that nobody declared is of the kind that is held. */
export const fieldIn = (values: JsonObject, { path: [name, key], field, free }: Slot): Field =>
  free && key !== undefined ? { ...field, kind: freeField(key, values[name]).kind } : field;

/** What these values hold there; of a record with columns for its keys only the other keys. */
export function heldAt(values: JsonObject, { path, rest }: Slot): Json | undefined {
  const held = valueAt(values, path);
  return rest && isObject(held) ? Object.fromEntries(Object.entries(held).filter(([key]) => !rest.has(key))) : held;
}

export const targetKey = (target: ImportTarget): string =>
  "fact" in target ? target.fact : JSON.stringify(target.key === undefined ? [target.field] : [target.field, target.key]);
