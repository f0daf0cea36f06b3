import type { Field } from "./field";
import { isEmpty, isObject, type JsonObject } from "./json";
import type { Readiness } from "./persona";

/** Paths of the fields that count, in declared order; a record counts its counted keys. */
function countedPaths(fields: readonly Field[]): string[][] {
  return fields.flatMap((f) => {
    const inner = (f.fields ?? []).filter((s) => s.counted).map((s) => [f.name, s.name]);
    return inner.length > 0 ? inner : f.counted ? [[f.name]] : [];
  });
}

export function readiness(fields: readonly Field[], values: JsonObject): Readiness {
  const paths = countedPaths(fields);
  const missing = paths.filter((path) => isEmpty(at(values, path))).map((path) => path.join("."));
  const filled = paths.length - missing.length;
  return { score: paths.length === 0 ? 100 : Math.round((filled / paths.length) * 100), filled, counted: paths.length, missing };
}

function at(values: JsonObject, path: string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), values);
}
