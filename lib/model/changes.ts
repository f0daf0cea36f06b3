import type { Change } from "./batch";
import type { Field } from "./field";
import { isEmpty, isObject, type Json, type JsonObject, sameValue } from "./json";

/** Why a change cannot be applied to a source, in a sentence; undefined when it can. */
export function changeProblem({ label, fields }: { label: string; fields: readonly Field[] }, change: Change): string | undefined {
  const field = fields.find((f) => f.name === change.field);
  if (!field) return `${label} has no field "${change.field}".`;
  if (field.readOnly) return `${field.label} is read-only in ${label}: ${field.readOnly}`;
  if (field.createOnly) return `${field.label} can only be given when a persona is made.`;
  if (field.required && change.op === "clear") return `${field.label} cannot be empty.`;
  if ((change.op === "add" || change.op === "remove") && field.kind !== "list") return `${field.label} is not a list in ${label}.`;
  return undefined;
}

/** The values that these changes lead to, only for fields that really differ from `current`. Lines are compared without case and outer space. */
export function applyChanges(current: JsonObject, changes: readonly Change[]): JsonObject {
  const next: JsonObject = { ...current };
  for (const change of changes) next[change.field] = applied(next[change.field], change);
  return Object.fromEntries(
    changes
      .map((c) => c.field)
      .filter((f) => !sameValue(current[f], next[f]))
      .map((f) => [f, next[f] as Json]),
  );
}

function applied(value: Json | undefined, change: Change): Json {
  if (change.op === "set") return isObject(value) && isObject(change.value) ? { ...value, ...change.value } : (change.value as Json);
  if (change.op === "clear") return emptied(value);
  const lines = asLines(value);
  const given = asLines(change.value as Json).filter((l) => l.trim() !== "");
  const key = (line: string) => line.trim().toLowerCase();
  if (change.op === "remove") {
    const gone = new Set(given.map(key));
    return lines.filter((line) => !gone.has(key(line)));
  }
  const known = new Set(lines.map(key));
  const added = given.filter((line) => !known.has(key(line)) && known.add(key(line)));
  return added.length === 0 ? (value ?? []) : [...lines, ...added];
}

const asLines = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined || value === null || value === "" ? [] : [String(value)];

function emptied(value: Json | undefined): Json {
  if (Array.isArray(value)) return [];
  if (isObject(value)) return null;
  return typeof value === "string" ? "" : null;
}

/** What a field holds after a source took a change: records go key by key, null removes a key. */
export function afterChange(held: Json | undefined, change: Json): Json {
  if (!isObject(held) || !isObject(change)) return change;
  return Object.fromEntries(Object.entries({ ...held, ...change }).filter(([, value]) => value !== null));
}

/** The change that brings a field from what it holds back to what it held: of a record the keys that differ, those that came since are removed. */
export function reverseChange(held: Json | undefined, before: Json | undefined): Json {
  if (before === undefined || before === null || (isObject(held) && !isObject(before) && isEmpty(before))) return emptied(held);
  if (!isObject(held) || !isObject(before)) return before;
  const gone = Object.keys(held).filter((key) => !(key in before));
  const differ = Object.entries(before).filter(([key, value]) => !sameValue(held[key], value));
  return Object.fromEntries([...differ, ...gone.map((key) => [key, null] as const)]);
}
