import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { Batch, BatchPreview, PreviewPage } from "@/lib/model/batch";
import { BIN_DAYS } from "@/lib/model/bin-days";
import { AppError } from "@/lib/model/errors";
import { type Actor, needRole } from "./actor";
import { insertItems } from "./batch-items";
import { countsOf, pageOf } from "./batch-preview";
import { insertBatch } from "./batch-submit";
import { kindOf, planUndo } from "./batch-undo-plan";
import { viewBatch } from "./batch-view";
import type { BatchRow, ItemRow } from "./item-lease";
import { kickWorker } from "./worker";

/** A new batch that takes back what this one did: edited since → left alone; deleted → made anew under our id with a new upstream id, unless it was put back alone before. Undoing twice gives the same batch. */
export async function undoBatch(actor: Actor, id: string): Promise<Batch> {
  needRole(actor, "editor");
  const db = await database();
  const made = await db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, id)).for("update");
    const { earlier, done } = await undoable(tx, batch);
    if (!batch || earlier !== undefined) return earlier ?? id;
    const plan = await planUndo(tx, done);
    const { total, ...planned } = countsOf(plan);
    const row = await insertBatch(tx, actor, {
      kind: kindOf(plan),
      name: `Undo: ${batch.name}`,
      via: "batch",
      total: plan.length,
      undoOf: id,
      scope: { how: "batch", count: total },
      planned,
    });
    if (!row) throw new AppError("conflict", "This is being undone already.");
    await insertItems(tx, row.id, plan);
    return row.id;
  });
  kickWorker();
  return viewBatch(made);
}

/** What undoing it would do; nothing is sent. Throws `conflict` when it was undone already. */
export async function previewUndo(actor: Actor, id: string, page: PreviewPage): Promise<BatchPreview> {
  needRole(actor, "editor");
  const db = await database();
  const plan = await db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, id));
    const { earlier, done } = await undoable(tx, batch);
    if (earlier !== undefined) throw new AppError("conflict", "This batch was undone already.");
    return planUndo(tx, done);
  });
  return pageOf(kindOf(plan), plan, page);
}

type Undoable = { /** The batch that did or does it already. */ earlier?: string; done: ItemRow[] };

async function undoable(tx: Tx, batch: BatchRow | undefined): Promise<Undoable> {
  if (!batch) throw new AppError("not_found", "This batch does not exist (any more).");
  const undos = await tx.select().from(batches).where(eq(batches.undoOf, batch.id)).orderBy(desc(batches.total), asc(batches.createdAt));
  const whole = undos.find(({ via }) => via !== "restore");
  if (whole) return { earlier: whole.id, done: [] };
  const all = await tx
    .select()
    .from(batchItems)
    .where(and(eq(batchItems.batchId, batch.id), eq(batchItems.state, "done")))
    .orderBy(asc(batchItems.index));
  const begun = await returnsOf(tx, batch.id);
  const done = all.filter((item) => item.verb !== "remove" || item.personaId === null || !begun.has(item.personaId));
  const [first] = undos;
  if (first && done.length === 0) return { earlier: first.id, done };
  refuse(batch, all);
  return { done };
}

function refuse(batch: BatchRow, done: readonly ItemRow[]): void {
  if (batch.phase !== "done" && batch.phase !== "cancelled")
    throw new AppError("conflict", "This batch is still under way. Cancel it first, or wait until it is done.");
  if (Date.now() - batch.createdAt.getTime() > BIN_DAYS * 86_400_000)
    throw new AppError("conflict", `Only the last ${BIN_DAYS} days can be undone.`);
  if (done.length === 0) throw new AppError("conflict", "This batch changed nothing, so there is nothing to undo.");
}

/** Personas that were put back one by one, or are on their way. */
async function returnsOf(tx: Tx, id: string): Promise<Set<string>> {
  const found = await tx
    .select({ persona: batchItems.personaId })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .where(and(eq(batches.undoOf, id), eq(batchItems.verb, "create")));
  return new Set(found.flatMap((row) => row.persona ?? []));
}
