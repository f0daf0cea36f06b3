import type { Field } from "./field";
import { isEmpty, isObject, type JsonObject } from "./json";

type Chosen = ReadonlySet<string>;
const pathsIn = (field: Field): string[] => (field.fields ?? []).map((key) => `${field.name}.${key.name}`);

/** "all" shows a field with everything in it, "some" only chosen keys of a record. */
export function shownOf(field: Field, chosen: Chosen): "all" | "some" | "none" {
  if (chosen.has(field.name)) return "all";
  return pathsIn(field).some((path) => chosen.has(path)) ? "some" : "none";
}

/** A whole field on or off; its keys follow. */
export function tickField(chosen: Chosen, field: Field, on: boolean): Set<string> {
  const next = new Set(chosen);
  for (const path of [field.name, ...pathsIn(field)]) next.delete(path);
  if (on) next.add(field.name);
  return next;
}

/** One key of a record. A whole record that loses a key becomes the list of its other known keys, so that no free key stays in by accident. */
export function tickKey(chosen: Chosen, field: Field, key: string, on: boolean): Set<string> {
  const next = new Set(chosen);
  if (next.delete(field.name)) for (const path of pathsIn(field)) next.add(path);
  if (on) next.add(`${field.name}.${key}`);
  else next.delete(`${field.name}.${key}`);
  return next;
}

export const hasKey = (chosen: Chosen, field: Field, key: string): boolean => chosen.has(field.name) || chosen.has(`${field.name}.${key}`);

/** Only chosen fields, by name; "record.key" chooses one key of a record. */
export function cutFields(fields: readonly Field[], values: JsonObject, chosen: Chosen): { fields: Field[]; values: JsonObject } {
  const kept: Field[] = [];
  const shown: JsonObject = {};
  for (const field of fields) {
    const value = values[field.name];
    if (chosen.has(field.name)) {
      kept.push(field);
      if (value !== undefined) shown[field.name] = value;
      continue;
    }
    const keys = (field.fields ?? []).filter((key) => chosen.has(`${field.name}.${key.name}`));
    if (keys.length === 0 || !isObject(value)) continue;
    kept.push({ ...field, fields: keys });
    shown[field.name] = Object.fromEntries(keys.flatMap(({ name }) => (value[name] === undefined ? [] : [[name, value[name]]])));
  }
  return { fields: kept, values: shown };
}

/** Labels of what holds something and is not shown. */
export function heldBack(fields: readonly Field[], values: JsonObject, chosen: Chosen): string[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    if (chosen.has(field.name) || isEmpty(value)) return [];
    const keys =
      shownOf(field, chosen) === "some" && isObject(value) ? (field.fields ?? []).filter((key) => !isEmpty(value[key.name])) : null;
    return keys === null ? [field.label] : keys.filter((key) => !hasKey(chosen, field, key.name)).map((key) => key.label);
  });
}
