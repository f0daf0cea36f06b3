import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches, batchItems, personaScopes, personas } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";
import { reverseChange } from "@/lib/model/changes";
import { AppError } from "@/lib/model/errors";
import { isEmpty, type JsonObject } from "@/lib/model/json";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import type { Planned } from "./batch-plan";
import { insertBatch, insertItems } from "./batch-submit";
import { viewBatch } from "./batch-view";
import type { BatchRow, ItemRow } from "./item-lease";
import { kickWorker } from "./worker";

const UNDO_DAYS = 30;
const OPPOSITE = { create: "remove", update: "update", remove: "create" } as const;

/** A new batch that takes back what this one did: edited since → skipped; deleted → made anew under our id with a new upstream id. Undoing twice gives the same batch. */
export async function undoBatch(actor: Actor, id: string): Promise<Batch> {
  needRole(actor, "editor");
  const db = await database();
  const made = await db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, id)).for("update");
    if (!batch) throw new AppError("not_found", "This batch does not exist (any more).");
    const [earlier] = await tx.select({ id: batches.id }).from(batches).where(eq(batches.undoOf, id));
    if (earlier) return earlier.id;
    const done = await tx
      .select()
      .from(batchItems)
      .where(and(eq(batchItems.batchId, id), eq(batchItems.state, "done")))
      .orderBy(asc(batchItems.index));
    refuse(batch, done);
    const places = await placesOf(tx, done);
    const plan = done.map((item) => reversed(batch, item, places));
    const row = await insertBatch(tx, actor, {
      kind: OPPOSITE[batch.kind],
      name: `Undo: ${batch.name}`,
      via: "batch",
      total: plan.length,
      undoOf: id,
    });
    if (!row) throw new AppError("conflict", "This is being undone already.");
    await insertItems(tx, row.id, plan);
    return row.id;
  });
  kickWorker();
  return viewBatch(made);
}

function refuse(batch: BatchRow, done: readonly ItemRow[]): void {
  if (batch.phase !== "done" && batch.phase !== "cancelled")
    throw new AppError("conflict", "This batch is still under way. Cancel it first, or wait until it is done.");
  if (done.length === 0) throw new AppError("conflict", "This batch changed nothing, so there is nothing to undo.");
  if (Date.now() - batch.createdAt.getTime() > UNDO_DAYS * 86_400_000)
    throw new AppError("conflict", `Only the last ${UNDO_DAYS} days can be undone.`);
}

/** Upstream places of what was deleted, as the mirror still knows them. */
async function placesOf(tx: Tx, items: readonly ItemRow[]): Promise<Map<string, string>> {
  const ids = items.flatMap((item) => item.personaId ?? []);
  if (ids.length === 0) return new Map();
  const held = await tx
    .select({ id: personas.id, scope: personaScopes.scopeId })
    .from(personas)
    .innerJoin(personaScopes, eq(personaScopes.personaId, personas.id))
    .where(inArray(personas.id, ids));
  return new Map(held.map((row) => [row.id, row.scope]));
}

function reversed(batch: BatchRow, item: ItemRow, places: Map<string, string>): Planned {
  const source = getSource(item.source);
  const base = {
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
    outcome: "will" as const,
    reason: null,
  };
  const lost = (reason: string): Planned => ({ ...base, outcome: "cannot", reason });
  if (!item.personaId) return lost("It is not in the library any more.");
  if (batch.kind === "create") return base;
  if (batch.kind === "update") {
    const [before, after] = [item.before ?? {}, item.after ?? {}];
    const wanted: JsonObject = Object.fromEntries(
      Object.keys(item.wanted ?? after).map((name) => [name, reverseChange(after[name], before[name])]),
    );
    return { ...base, wanted };
  }
  const writable = new Set(source.fields.filter((f) => !f.readOnly).map((f) => f.name));
  const wanted = Object.fromEntries(Object.entries(item.before ?? {}).filter(([name, value]) => writable.has(name) && !isEmpty(value)));
  const scope = source.place.requiredOnCreate ? (places.get(item.personaId) ?? null) : null;
  if (source.place.requiredOnCreate && scope === null) return lost(`Its ${source.place.label.toLowerCase()} is not known any more.`);
  return { ...base, sourceId: null, baseVersion: null, wanted, scope };
}
