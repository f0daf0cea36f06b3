import "server-only";
import { diffValues, type FieldDiff } from "@/lib/model/diff";
import type { JsonObject } from "@/lib/model/json";
import type { RevisionKind, RevisionVia } from "@/lib/model/persona";
import { versionOf } from "./mirror-hash";

/** One change on the way from what the mirror held to what was read; `holds` gives what the persona held after it. */
export type Step = { via: RevisionVia; by?: string | null; batchId?: string | undefined; holds(before: JsonObject): JsonObject };

export type Told = {
  via: RevisionVia;
  by: string | null;
  batchId: string | undefined;
  kind: RevisionKind;
  version: string;
  values: JsonObject;
  changes: FieldDiff[];
};

/** A revision for every step that really changed something. `seen`: the mirror may know some of them from a read in between. */
export function tellSteps(before: JsonObject, steps: readonly Step[], { seen }: { seen: boolean }): Told[] {
  const told: Told[] = [];
  const from = versionOf(before);
  let [held, version] = [before, from];
  for (const { via, by = null, batchId, holds } of steps) {
    const values = holds(held);
    const next = versionOf(values);
    if (next === version) continue;
    const changes = diffValues(held, values);
    told.push({ via: via === "connect" ? "outside" : via, by, batchId, kind: "changed", version: next, values, changes });
    [held, version] = [values, next];
  }
  return seen ? told.slice(told.findLastIndex((one) => one.version === from) + 1) : told;
}

/** A copy with some values put in; undefined takes one out. */
export const laid = (values: JsonObject, over: Record<string, JsonObject[string] | undefined>): JsonObject =>
  Object.fromEntries(Object.entries({ ...values, ...over }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
