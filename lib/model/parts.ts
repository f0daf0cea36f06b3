import type { Field } from "./field";
import { isEmpty, isObject, type Json, type JsonObject, sameValue } from "./json";
import { keyWords } from "./key-words";

/** Where a value stands: a field, or one key of a record. */
export type Path = readonly [field: string] | readonly [field: string, key: string];
/** The smallest thing a person edits, compares and merges. */
export type Part = { path: Path; field: Field };

export const pathKey = (path: Path): string => JSON.stringify(path);

export function valueAt(values: JsonObject, [name, key]: Path): Json | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  if (key === undefined) return value;
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A copy with one value put in; undefined takes it out. */
export function withValue(values: JsonObject, [name, key]: Path, value: Json | undefined): JsonObject {
  if (key === undefined) return put(values, name, value);
  const record = values[name];
  return put(values, name, put(isObject(record) ? record : {}, key, value));
}

function put(into: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...into, [name]: value };
  const { [name]: _gone, ...rest } = into;
  return rest;
}

/** Whether a record can be shown key by key: an object, or nothing yet. */
export const isOpenRecord = (value: Json | undefined): boolean => isEmpty(value) || isObject(value);

/** Every part that one of the given values may hold: declared keys first, then the free ones. */
export function partsOf(fields: readonly Field[], ...sides: readonly JsonObject[]): Part[] {
  return fields.flatMap((field): Part[] => {
    const held = sides.map((side) => side[field.name]);
    if (field.kind !== "record" || !held.every(isOpenRecord)) return [{ path: [field.name], field }];
    const known = (field.fields ?? []).map((inner): Part => ({ path: [field.name, inner.name], field: inner }));
    return [...known, ...freeKeys(field, ...held).map((key): Part => ({ path: [field.name, key], field: freeField(key, ...held) }))];
  });
}

/** Keys of a record that nobody declared, in the order they are held. */
export function freeKeys(field: Field, ...held: readonly (Json | undefined)[]): string[] {
  const known = new Set((field.fields ?? []).map((inner) => inner.name));
  return [...new Set(held.flatMap((value) => (isObject(value) ? Object.keys(value) : [])))].filter((key) => !known.has(key));
}

/** A free key is edited as what it holds: text, a list of texts, else JSON. */
export function freeField(key: string, ...held: readonly (Json | undefined)[]): Field {
  const values = held.flatMap((side) => (isObject(side) && side[key] !== undefined && side[key] !== null ? [side[key]] : []));
  const all = (fits: (value: Json) => boolean) => values.every((value) => fits(value));
  if (all((value) => typeof value === "string")) return { name: key, label: keyWords(key), kind: "longText" };
  const isList = all((value) => Array.isArray(value) && value.every((line) => typeof line === "string"));
  return { name: key, label: keyWords(key), kind: isList ? "list" : "json" };
}

/** A value without what a form leaves behind: blank lines and pairs that hold nothing. */
export function tidy(field: Field, value: Json | undefined): Json | undefined {
  if (field.kind === "list" && Array.isArray(value)) return value.filter((line) => !isEmpty(line));
  if (field.kind === "pairs" && Array.isArray(value)) {
    const lines = (pair: Json): Json =>
      isObject(pair) && Array.isArray(pair.value) ? { ...pair, value: pair.value.filter((v) => !isEmpty(v)) } : pair;
    return value.map(lines).filter((pair) => !isObject(pair) || !isEmpty(pair.title) || !isEmpty(pair.value));
  }
  return value;
}

/** Parts a person changed: what a form only tidied does not count. */
export function changedParts(fields: readonly Field[], base: JsonObject, values: JsonObject): Part[] {
  return partsOf(fields, base, values).filter(({ field, path }) => differs(field, valueAt(base, path), valueAt(values, path)));
}

export const differs = (field: Field, a: Json | undefined, b: Json | undefined): boolean =>
  a !== b && !sameValue(tidy(field, a), tidy(field, b));

/** What to send: changed fields only, an emptied one as null, of a record the changed keys with null for each that was taken out: what nobody touched is not judged. */
export function changesOf(fields: readonly Field[], base: JsonObject, values: JsonObject): JsonObject {
  const changed = changedParts(fields, base, values);
  const names = [...new Set(changed.map(({ path }) => path[0]))];
  const isKey = new Set(changed.filter(({ path }) => path.length === 2).map(({ path }) => path[0]));
  return Object.fromEntries(
    fields
      .filter((f) => names.includes(f.name))
      .map((f) => [f.name, isKey.has(f.name) ? recordChange(f, base, values) : (nonEmpty(tidy(f, values[f.name])) ?? null)]),
  );
}

function recordChange(record: Field, base: JsonObject, values: JsonObject): JsonObject {
  const entries = partsOf([record], base, values).flatMap(({ path, field }): [string, Json][] => {
    const [was, is] = [valueAt(base, path), valueAt(values, path)];
    return differs(field, was, is) ? [[field.name, nonEmpty(tidy(field, is)) ?? null]] : [];
  });
  return Object.fromEntries(entries);
}

/** Values of a new persona without what is empty. */
export function filledValues(fields: readonly Field[], values: JsonObject): JsonObject {
  return changesOf(fields, {}, values);
}

const nonEmpty = (value: Json | undefined): Json | undefined => (isEmpty(value) ? undefined : value);
