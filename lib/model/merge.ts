import type { Field } from "./field";
import type { Json, JsonObject } from "./json";
import { differs, type Part, partsOf, valueAt, withValue } from "./parts";

/** One part with its three readings: what both started from, mine, theirs. */
export type Reading = Part & { base: Json | undefined; mine: Json | undefined; theirs: Json | undefined };
/** Changed on both sides, differently. `both`: lists only, my lines and theirs together. */
export type Clash = Reading & { both?: Json };
export type Merge = {
  /** Theirs with my changes on it; clashing parts hold mine. */
  values: JsonObject;
  onlyMine: Reading[];
  onlyTheirs: Reading[];
  clashes: Clash[];
};

/** Three-way merge by field, records key by key. What both sides changed alike counts as theirs. */
export function mergeValues(fields: readonly Field[], base: JsonObject, mine: JsonObject, theirs: JsonObject): Merge {
  const merge: Merge = { values: theirs, onlyMine: [], onlyTheirs: [], clashes: [] };
  for (const part of partsOf(fields, base, mine, theirs)) {
    const { field, path } = part;
    const reading: Reading = { ...part, base: valueAt(base, path), mine: valueAt(mine, path), theirs: valueAt(theirs, path) };
    const theyChanged = differs(field, reading.base, reading.theirs);
    if (!differs(field, reading.base, reading.mine)) {
      if (theyChanged) merge.onlyTheirs.push(reading);
      continue;
    }
    if (!differs(field, reading.mine, reading.theirs)) continue;
    if (theyChanged) merge.clashes.push({ ...reading, ...bothOf(reading) });
    else merge.onlyMine.push(reading);
    merge.values = withValue(merge.values, path, reading.mine);
  }
  return merge;
}

function bothOf({ field, base, mine, theirs }: Reading): { both?: Json } {
  const lists = [base ?? [], mine ?? [], theirs ?? []];
  if (field.kind !== "list" || !lists.every(isLines)) return {};
  const [from = [], my = [], their = []] = lists;
  return { both: mergeLines(from, my, their) };
}

const isLines = (value: Json): value is string[] => Array.isArray(value) && value.every((line) => typeof line === "string");

/** Their lines, without those I took out, with those I added each after the line it follows in mine. */
export function mergeLines(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const removed = new Set(base.filter((line) => !mine.includes(line)));
  const merged = theirs.filter((line) => !removed.has(line));
  mine.forEach((line, index) => {
    if (line.trim() === "" || base.includes(line) || merged.includes(line)) return;
    const before = mine.slice(0, index).findLast((earlier) => merged.includes(earlier));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, line);
  });
  return merged;
}

export type Choice = "mine" | "theirs" | "both";

/** The merged values with every clash decided; an undecided one keeps mine. */
export function decided(merge: Merge, choiceOf: (clash: Clash) => Choice | undefined): JsonObject {
  return merge.clashes.reduce((values, clash) => withValue(values, clash.path, clash[choiceOf(clash) ?? "mine"]), merge.values);
}
