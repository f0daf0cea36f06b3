import { type JsonObject, sameValue } from "./json";
import type { Revision } from "./persona";

export type FieldDiff = Revision["changes"][number];

/** Fields whose values differ, by name; blank and missing count as the same. */
export function diffValues(before: JsonObject, after: JsonObject): FieldDiff[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .filter((name) => !sameValue(before[name], after[name]))
    .map((name) => ({
      field: name,
      ...(before[name] !== undefined && { before: before[name] }),
      ...(after[name] !== undefined && { after: after[name] }),
    }));
}

export const pick = (values: JsonObject, names: readonly string[]): JsonObject =>
  Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
