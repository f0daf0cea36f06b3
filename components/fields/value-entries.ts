import type { Field } from "@/lib/model/field";
import type { Json, JsonObject } from "@/lib/model/json";

/** "peak_hours", "peakHours" → "Peak hours"; a key nobody declared. */
export function keyWords(key: string): string {
  const words = key
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words === "" ? key : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export type Entry = { key: string; label: string; field: Field | undefined; value: Json | undefined };

/** Declared keys in declared order, then whatever else the record holds. */
export function recordEntries(fields: readonly Field[], value: JsonObject): Entry[] {
  const known = fields.map((field) => ({ key: field.name, label: field.label, field, value: value[field.name] }));
  const free = Object.keys(value).filter((key) => !fields.some((field) => field.name === key));
  return [...known, ...free.map((key) => ({ key, label: keyWords(key), field: undefined, value: value[key] }))];
}
