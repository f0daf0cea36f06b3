import "server-only";
import { inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { BatchKind } from "@/lib/model/batch-state";
import { afterChanges, reverseChange } from "@/lib/model/changes";
import { pick } from "@/lib/model/diff";
import { type JsonObject, sameValue } from "@/lib/model/json";
import { lostParts, lostWords } from "@/lib/model/return-parts";
import { getSource } from "@/lib/sources/registry";
import type { Planned } from "./batch-plan";
import type { ItemRow } from "./item-lease";
import { placesOf, planReturn } from "./return-plan";

type Held = Pick<typeof personas.$inferSelect, "id" | "state" | "version" | "values">;
const CHUNK = 2_000;

/** What takes back each of these items, which are done: judged from the mirror, so the run looks again. */
export async function planUndo(tx: Tx, done: readonly ItemRow[]): Promise<Planned[]> {
  const plan: Planned[] = [];
  const chunk = async (items: readonly ItemRow[]) => {
    const ids = items.flatMap((item) => item.personaId ?? []);
    const held = await heldOf(tx, ids);
    const places = await placesOf(
      tx,
      items.flatMap((item) => (item.verb === "remove" && item.personaId ? [item.personaId] : [])),
    );
    return new Map(
      items.map((item) => [item.index, reversed(item, held.get(item.personaId ?? ""), places.get(item.personaId ?? "") ?? [])]),
    );
  };
  for (const items of chunked(inPairs(done))) {
    const made = await chunk(items.flat());
    for (const pair of items) {
      const [first, second] = pair.toReversed().flatMap((item) => made.get(item.index) ?? []);
      if (!first) continue;
      plan.push(first);
      if (second) plan.push(together(first, second, plan.length - 1));
    }
  }
  return plan;
}

/** What the batch that does this is: of one kind where all its items are. */
export function kindOf(plan: readonly Planned[]): BatchKind {
  const [first, ...more] = new Set(plan.map(({ verb }) => verb));
  if (plan.some(({ dependsOn }) => dependsOn !== undefined && dependsOn !== null)) return "move";
  return more.length > 0 || first === undefined ? "import" : first;
}

/** Items that depend on each other together, in their order. */
function inPairs(done: readonly ItemRow[]): ItemRow[][] {
  const waiting = new Map(done.flatMap((item) => (item.dependsOn === null ? [] : [[item.dependsOn, item] as const])));
  const known = new Set(done.map(({ index }) => index));
  const heads = done.filter(({ dependsOn }) => dependsOn === null || !known.has(dependsOn));
  return heads.map((head) => [head, ...[waiting.get(head.index)].filter((item) => item !== undefined)]);
}

function* chunked<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
}

async function heldOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Held>> {
  if (ids.length === 0) return new Map();
  const columns = { id: personas.id, state: personas.state, version: personas.version, values: personas.values };
  const found = await tx
    .select(columns)
    .from(personas)
    .where(inArray(personas.id, [...ids]));
  return new Map(found.map((row) => [row.id, row]));
}

/** The copy goes once the original is back; when that cannot come back, its copy is all there is. */
function together(original: Planned, copy: Planned, index: number): Planned {
  if (original.outcome === "cannot") return { ...copy, outcome: "cannot", reason: `${original.reason ?? ""} The copy stays.`.trim() };
  return original.outcome === "will" && copy.outcome === "will" ? { ...copy, dependsOn: index } : copy;
}

const OPPOSITE = { create: "remove", update: "update", remove: "create" } as const;

function reversed(item: ItemRow, held: Held | undefined, places: readonly string[]): Planned {
  const base: Planned = {
    verb: OPPOSITE[item.verb],
    connectionId: item.connectionId,
    source: item.source,
    personaId: item.personaId,
    sourceId: item.sourceId,
    name: item.name,
    baseVersion: item.resultVersion,
    wanted: null,
    scope: null,
    before: null,
    after: null,
    outcome: "will",
    reason: null,
  };
  if (!item.personaId || !held) return { ...base, outcome: "cannot", reason: "It is not in the library any more." };
  if (item.verb === "create") return removal(base, held);
  return item.verb === "update" ? putBack(base, item, held) : comeBack(base, item, held, places);
}

function removal(base: Planned, held: Held): Planned {
  const { label } = getSource(base.source);
  if (held.state === "deleted") return { ...base, outcome: "unchanged", reason: `It was already deleted in ${label}.` };
  if (base.baseVersion !== null && held.version !== base.baseVersion)
    return { ...base, outcome: "cannot", reason: `It changed in ${label} since then.` };
  return base;
}

function putBack(base: Planned, item: ItemRow, { state, values }: Held): Planned {
  const source = getSource(base.source);
  const [before, after] = [item.before ?? {}, item.after ?? {}];
  const names = Object.keys(item.wanted ?? after);
  if (state === "deleted") return { ...base, outcome: "cannot", reason: `It was deleted in ${source.label} since then.` };
  const wanted: JsonObject = Object.fromEntries(names.map((name) => [name, reverseChange(after[name], before[name])]));
  const result = { ...base, wanted, before: pick(values, names), after: afterChanges(values, wanted) };
  if (names.every((name) => sameValue(values[name], result.after[name])))
    return { ...result, outcome: "unchanged", reason: "It already holds this." };
  const clashing = names.filter((name) => !sameValue(values[name], after[name]));
  if (clashing.length === 0) return result;
  const labels = clashing.map((name) => source.fields.find((f) => f.name === name)?.label ?? name).join(", ");
  return { ...result, outcome: "cannot", reason: `${labels} changed in ${source.label} since then.` };
}

function comeBack(base: Planned, item: ItemRow, held: Held, places: readonly string[]): Planned {
  const source = getSource(base.source);
  const values = item.before ?? held.values;
  if (held.state !== "deleted") return { ...base, outcome: "unchanged", reason: `It is in ${source.label} again.` };
  const plan = planReturn(source, { personaId: held.id, connectionId: base.connectionId, name: base.name, values, places });
  if (plan.reason !== null) return plan;
  return { ...plan, after: plan.wanted, reason: lostWords(lostParts(source, values, places), "cannot come back") || null };
}
