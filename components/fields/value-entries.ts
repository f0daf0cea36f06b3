import type { Field } from "@/lib/model/field";
import type { Json, JsonObject } from "@/lib/model/json";
import { keyWords } from "@/lib/model/key-words";

export type Entry = { key: string; label: string; field: Field | undefined; value: Json | undefined };

/** Declared keys in declared order, then whatever else the record holds. */
export function recordEntries(fields: readonly Field[], value: JsonObject): Entry[] {
  const known = fields.map((field) => ({ key: field.name, label: field.label, field, value: value[field.name] }));
  const free = Object.keys(value).filter((key) => !fields.some((field) => field.name === key));
  return [...known, ...free.map((key) => ({ key, label: keyWords(key), field: undefined, value: value[key] }))];
}
