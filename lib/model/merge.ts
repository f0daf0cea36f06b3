import type { Field } from "./field";
import { isEmpty, type Json, type JsonObject } from "./json";
import type { Merged } from "./merge-items";
import { isLines, mergeLines } from "./merge-lines";
import { isPairs, mergePairs } from "./merge-pairs";
import { differs, type Part, partsOf, valueAt, withValue } from "./parts";

/** One part with its three readings: what both started from, mine, theirs. */
export type Reading = Part & { base: Json | undefined; mine: Json | undefined; theirs: Json | undefined };
/** Changed on both sides, differently. `both`: lists and pairs only, my items and theirs together. */
export type Clash = Reading & { both?: Json };
/** A list changed on both sides in different lines: `merged` holds what either did. */
type ByItem = Reading & { merged: Json };
export type Merge = {
  /** Theirs with my changes on it; clashing parts hold mine. */
  values: JsonObject;
  onlyMine: Reading[];
  onlyTheirs: Reading[];
  byItem: ByItem[];
  clashes: Clash[];
};

/** Three-way merge by field, records key by key, lists and pairs item by item. What both sides changed alike counts as theirs. */
export function mergeValues(fields: readonly Field[], base: JsonObject, mine: JsonObject, theirs: JsonObject): Merge {
  const merge: Merge = { values: theirs, onlyMine: [], onlyTheirs: [], byItem: [], clashes: [] };
  for (const part of partsOf(fields, base, mine, theirs)) {
    const { field, path } = part;
    const reading: Reading = { ...part, base: valueAt(base, path), mine: valueAt(mine, path), theirs: valueAt(theirs, path) };
    const theyChanged = differs(field, reading.base, reading.theirs);
    if (!differs(field, reading.base, reading.mine)) {
      if (theyChanged) merge.onlyTheirs.push(reading);
      continue;
    }
    if (!differs(field, reading.mine, reading.theirs)) continue;
    merge.values = withValue(merge.values, path, theyChanged ? bothChanged(merge, reading) : reading.mine);
    if (!theyChanged) merge.onlyMine.push(reading);
  }
  return merge;
}

/** Notes what came of it and returns what the merged values hold. */
function bothChanged(merge: Merge, reading: Reading): Json | undefined {
  const items = itemsOf(reading);
  if (items && !items.clash) {
    merge.byItem.push({ ...reading, merged: items.items });
    return items.items;
  }
  merge.clashes.push({ ...reading, ...(items && { both: items.items }) });
  return reading.mine;
}

function itemsOf({ field, base, mine, theirs }: Reading): Merged<Json> | undefined {
  const [from, my, their] = [base, mine, theirs].map((value) => (isEmpty(value) ? [] : value));
  if (field.kind === "list" && isLines(from) && isLines(my) && isLines(their)) return mergeLines(from, my, their);
  if (field.kind === "pairs" && isPairs(from) && isPairs(my) && isPairs(their)) return mergePairs(from, my, their);
  return undefined;
}

export type Choice = "mine" | "theirs" | "both";

/** The merged values with every clash decided; an undecided one keeps mine. */
export function decided(merge: Merge, choiceOf: (clash: Clash) => Choice | undefined): JsonObject {
  return merge.clashes.reduce((values, clash) => withValue(values, clash.path, clash[choiceOf(clash) ?? "mine"]), merge.values);
}
