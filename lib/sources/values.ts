import { z } from "zod";
import type { Field, FieldKind } from "@/lib/model/field";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const list = z.union([
  text.transform((line) => (isEmpty(line) ? [] : [line])),
  z.array(z.union([text, z.null()])).transform((lines) => lines.filter((line) => line !== null)),
]);
const pairs = z.union([
  z.array(z.looseObject({ title: text, value: list.nullish().transform((v) => v ?? []) })),
  z.strictObject({}).transform(() => []),
]);
const anything = z.unknown();

const BY_KIND: Record<FieldKind, z.ZodType> = {
  text,
  longText: text,
  choice: text,
  ageRange: text,
  list,
  pairs,
  questions: z.array(z.looseObject({})),
  record: anything,
  json: anything,
};

/** Declared values of one row. A value its field cannot hold comes back in `misfits`, so that one odd leaf never sinks a row. */
export function readValues(fields: readonly Field[], raw: (name: string) => Json | undefined): { values: JsonObject; misfits: JsonObject } {
  const values: JsonObject = {};
  const misfits: JsonObject = {};
  for (const field of fields) {
    const value = raw(field.name);
    if (field.createOnly || value === null || value === undefined) continue;
    const read = BY_KIND[field.kind].safeParse(value);
    if (read.success) values[field.name] = read.data as Json;
    else misfits[field.name] = value;
  }
  return { values, misfits };
}

/** The keys nobody declared or used; null says nothing and is left out. */
export function undeclared(row: JsonObject, known: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([key, value]) => !known.has(key) && value !== null));
}

/** What clears a field of this kind where null is not a legal value. */
export const emptyOf = (field: Field): Json => (field.kind === "list" || field.kind === "pairs" ? [] : field.kind === "record" ? {} : "");

/** A record with the mentioned keys set, the keys given as null taken out and every other key as it was: one that holds null already stays. */
export function mergeRecord(current: Json | undefined, change: JsonObject): JsonObject {
  const held = recordOf(current);
  const taken = (key: string, value: Json) => value === null && Object.hasOwn(change, key) && held[key] !== null;
  return Object.fromEntries(Object.entries({ ...held, ...change }).filter(([key, value]) => !taken(key, value)));
}

/** A record that may have been stored as JSON text. */
function recordOf(value: Json | undefined): JsonObject {
  if (isObject(value)) return value;
  if (typeof value !== "string") return {};
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
