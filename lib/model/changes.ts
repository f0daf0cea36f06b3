import type { Change } from "./batch";
import { copied } from "./change-copy";
import { replaceIn } from "./change-replace";
import type { Field } from "./field";
import { isEmpty, isObject, type Json, type JsonObject, sameValue } from "./json";

type Keeper = { label: string; fields: readonly Field[] };

/** Why a change cannot be applied to a source, in a sentence; undefined when it can. */
export function changeProblem({ label, fields }: Keeper, change: Change): string | undefined {
  const field = fields.find((f) => f.name === change.field);
  if (!field) return `${label} has no field "${change.field}".`;
  if (field.readOnly) return `${field.label} is read-only in ${label}: ${field.readOnly}`;
  if (field.createOnly) return `${field.label} can only be given when a persona is made.`;
  if (field.required && change.op === "clear") return `${field.label} cannot be empty.`;
  if ((change.op === "add" || change.op === "remove") && field.kind !== "list") return `${field.label} is not a list in ${label}.`;
  if (change.op !== "copy") return undefined;
  if (change.from === change.field) return `${field.label} cannot be copied onto itself.`;
  return fields.some((f) => f.name === change.from) ? undefined : `${label} has no field "${change.from}".`;
}

/** The fields whose content decides what these changes come to. */
export const touchedBy = (changes: readonly Change[]): string[] => [
  ...new Set(changes.flatMap((change) => (change.op === "copy" ? [change.field, change.from] : [change.field]))),
];

/** `changes`: what to send, only for fields that really differ; `problem`: why one of them could not be made. */
type Made = { changes: JsonObject; problem?: string };

/** Applies in order what the source can take, and leaves the rest out. Lines are compared without case and outer space. */
export function makeChanges(source: Keeper, current: JsonObject, changes: readonly Change[]): Made {
  const next: JsonObject = { ...current };
  let problem: string | undefined;
  const able = changes.filter((change) => changeProblem(source, change) === undefined);
  for (const change of able) {
    if (change.op !== "copy") next[change.field] = applied(next[change.field], change);
    else {
      const made = copied(next, change, source.fields);
      if ("why" in made) problem ??= made.why;
      else if (made.value !== undefined) next[change.field] = made.value;
    }
  }
  const names = [...new Set(able.map(({ field }) => field))].filter((name) => !sameValue(current[name], next[name]));
  const sent = Object.fromEntries(names.map((name) => [name, sentFor(current[name], next[name] ?? null)]));
  return { changes: sent, ...(problem !== undefined && { problem }) };
}

/** What to send so that these changes are made; fields that hold the result already stay out. */
export const applyChanges = (source: Keeper, current: JsonObject, changes: readonly Change[]): JsonObject =>
  makeChanges(source, current, changes).changes;

function applied(value: Json | undefined, change: Exclude<Change, { op: "copy" }>): Json {
  if (change.op === "set") return isObject(value) && isObject(change.value) ? { ...value, ...change.value } : (change.value as Json);
  if (change.op === "clear") return emptied(value);
  if (change.op === "replace") return replaceIn(value ?? null, change);
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

/** A record is sent key by key, so one that lost keys names them. */
function sentFor(held: Json | undefined, next: Json): Json {
  if (!isObject(held) || !isObject(next)) return next;
  const gone = Object.keys(held).filter((key) => !Object.hasOwn(next, key));
  return { ...next, ...Object.fromEntries(gone.map((key) => [key, null])) };
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

/** What the changed fields hold after a source took these changes. */
export const afterChanges = (held: JsonObject, changes: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(changes).map(([name, change]) => [name, afterChange(held[name], change)]));

/** The change that brings a field from what it holds back to what it held: of a record the keys that differ, those that came since are removed. */
export function reverseChange(held: Json | undefined, before: Json | undefined): Json {
  if (before === undefined || before === null || (isObject(held) && !isObject(before) && isEmpty(before))) return emptied(held);
  if (!isObject(held) || !isObject(before)) return before;
  const gone = Object.keys(held).filter((key) => !(key in before));
  const differ = Object.entries(before).filter(([key, value]) => !sameValue(held[key], value));
  return Object.fromEntries([...differ, ...gone.map((key) => [key, null] as const)]);
}
