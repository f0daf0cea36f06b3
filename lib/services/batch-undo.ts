import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";
import { BIN_DAYS } from "@/lib/model/bin-days";
import { reverseChange } from "@/lib/model/changes";
import { AppError } from "@/lib/model/errors";
import type { JsonObject } from "@/lib/model/json";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import type { Planned } from "./batch-plan";
import { insertBatch, insertItems } from "./batch-submit";
import { viewBatch } from "./batch-view";
import type { BatchRow, ItemRow } from "./item-lease";
import { placesOf, planReturn } from "./return-plan";
import { kickWorker } from "./worker";

const OPPOSITE = { create: "remove", update: "update", remove: "create", copy: "remove", move: "move", import: "import" } as const;

/** A new batch that takes back what this one did: edited since → skipped; deleted → made anew under our id with a new upstream id, unless it was put back alone before. Undoing twice gives the same batch. */
export async function undoBatch(actor: Actor, id: string): Promise<Batch> {
  needRole(actor, "editor");
  const db = await database();
  const made = await db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, id)).for("update");
    if (!batch) throw new AppError("not_found", "This batch does not exist (any more).");
    const [earlier] = await tx
      .select({ id: batches.id })
      .from(batches)
      .where(eq(batches.undoOf, id))
      .orderBy(desc(batches.total), asc(batches.createdAt));
    if (earlier && batch.kind !== "remove") return earlier.id;
    const all = await tx
      .select()
      .from(batchItems)
      .where(and(eq(batchItems.batchId, id), eq(batchItems.state, "done")))
      .orderBy(asc(batchItems.index));
    const begun = await returnsOf(tx, id);
    const done = all.filter((item) => item.personaId === null || !begun.has(item.personaId));
    if (earlier && done.length === 0) return earlier.id;
    refuse(batch, all);
    const places = await placesOf(
      tx,
      done.flatMap((item) => item.personaId ?? []),
    );
    const plan = done.map((item) => reversed(item, places));
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
  if (Date.now() - batch.createdAt.getTime() > BIN_DAYS * 86_400_000)
    throw new AppError("conflict", `Only the last ${BIN_DAYS} days can be undone.`);
}

/** Personas that were put back one by one, or are on their way. */
async function returnsOf(tx: Tx, id: string): Promise<Set<string>> {
  const found = await tx
    .select({ persona: batchItems.personaId })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .where(and(eq(batches.undoOf, id), eq(batches.kind, "create")));
  return new Set(found.flatMap((row) => row.persona ?? []));
}

function reversed(item: ItemRow, places: Map<string, string[]>): Planned {
  const source = getSource(item.source);
  const base = {
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
    outcome: "will" as const,
    reason: null,
  };
  const lost = (reason: string): Planned => ({ ...base, outcome: "cannot", reason });
  if (!item.personaId) return lost("It is not in the library any more.");
  if (item.verb === "create") return base;
  if (item.verb === "update") {
    const [before, after] = [item.before ?? {}, item.after ?? {}];
    const wanted: JsonObject = Object.fromEntries(
      Object.keys(item.wanted ?? after).map((name) => [name, reverseChange(after[name], before[name])]),
    );
    return { ...base, wanted };
  }
  return planReturn(source, {
    personaId: item.personaId,
    connectionId: item.connectionId,
    name: item.name,
    values: item.before ?? {},
    places: places.get(item.personaId) ?? [],
  });
}
