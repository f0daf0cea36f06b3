import "server-only";
import { canonical, isEmpty, isObject, type JsonObject } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import type { Source } from "@/lib/sources/source";

/** Hash of what a create sends and a later read can show: blanks dropped, space collapsed, so that a source's tidying does not hide its row. */
export function fingerprint(source: Source, values: JsonObject, scope: string | null): string {
  const shown = source.fields
    .filter((f) => !f.createOnly && !f.readOnly && !isEmpty(values[f.name]))
    .map((f) => [f.name, tidy(values[f.name])]);
  return sha256(canonical({ scope: source.place.requiredOnCreate ? scope : null, values: Object.fromEntries(shown) }));
}

/** Fingerprint of a row upstream, over the same fields that were sent. */
export function fingerprintOf(source: Source, sent: JsonObject, held: JsonObject, scope: string | null): string {
  const names = Object.keys(sent).filter((name) => !isEmpty(sent[name]));
  return fingerprint(source, Object.fromEntries(names.map((name) => [name, narrowed(sent[name], held[name])])) as JsonObject, scope);
}

/** Sources may fill in keys of a record that were not sent. */
function narrowed(sent: unknown, held: unknown): unknown {
  if (!isObject(sent) || !isObject(held)) return held;
  return Object.fromEntries(Object.keys(sent).map((key) => [key, narrowed(sent[key], held[key])]));
}

function tidy(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (Array.isArray(value)) return value.filter((v) => !isEmpty(v)).map(tidy);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => !isEmpty(v))
      .map(([k, v]) => [k, tidy(v)]),
  );
}
