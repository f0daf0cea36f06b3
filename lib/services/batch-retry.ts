import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { database, rows, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import { type Actor, needRole } from "./actor";
import { viewBatch } from "./batch-view";
import type { BatchRow } from "./item-lease";
import { kickWorker } from "./worker";

/**
 * Sends the failed items once more, from their first attempt on; with `index` only this one.
 * A conflict is tried again only singly, by somebody who looked: on top of what the library holds now.
 */
export async function retryBatch(actor: Actor, id: string, { index }: { index?: number | undefined } = {}): Promise<Batch> {
  needRole(actor, "editor");
  const view = await viewBatch(id);
  const db = await database();
  await db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, id)).for("update");
    if (!batch || batch.via === "form" || batch.phase === "cancelling" || batch.summary !== null)
      throw new AppError("conflict", "This batch cannot be tried again now.");
    const again = await reopen(tx, batch, index);
    if (again.length === 0) throw await nothing(tx, view, index);
    await reopenWaiting(tx, id, again);
    await tx
      .update(batches)
      .set({ phase: batch.phase === "paused" ? "paused" : "active", finishedAt: null })
      .where(eq(batches.id, id));
  });
  kickWorker();
  return viewBatch(id);
}

const ANEW = { state: "pending", attempts: 0, looks: 0, problem: null, problemCode: null } as const;
const atOnce = () => ({ notBefore: sql`now()`, updatedAt: sql`now()` });

/** What `changes` come to is found anew from what the source then holds; a row of a file keeps its own values. */
const fromNow = (batch: BatchRow): Record<string, SQL> => ({
  baseVersion: sql`case when ${batchItems.state} = 'conflict' then coalesce((select version from personas where personas.id = ${batchItems.personaId}), ${batchItems.baseVersion}) else ${batchItems.baseVersion} end`,
  ...(batch.changes && {
    wanted: sql`case when ${batchItems.state} = 'conflict' and ${batchItems.verb} = 'update' then null else ${batchItems.wanted} end`,
  }),
});

/** A row of a file that the dry run refused has nothing to send. */
const canBeSent = sql`(${batchItems.row} is null or ${batchItems.wanted} is not null)`;

async function reopen(tx: Tx, batch: BatchRow, index: number | undefined): Promise<number[]> {
  const which =
    index === undefined
      ? eq(batchItems.state, "failed")
      : and(eq(batchItems.index, index), inArray(batchItems.state, ["failed", "conflict"]));
  const again = await tx
    .update(batchItems)
    .set({ ...ANEW, ...atOnce(), ...(index !== undefined && fromNow(batch)) })
    .where(and(eq(batchItems.batchId, batch.id), which, canBeSent))
    .returning({ index: batchItems.index });
  return again.map((item) => item.index);
}

/** What was left alone because another item did not work out waits for it again. */
async function reopenWaiting(tx: Tx, id: string, again: readonly number[]): Promise<void> {
  await tx
    .update(batchItems)
    .set({ ...ANEW, ...atOnce() })
    .where(
      and(
        eq(batchItems.batchId, id),
        inArray(batchItems.state, ["skipped", "cancelled"]),
        sql`${batchItems.dependsOn} = any(${sql.param([...again])}::int[])`,
      ),
    );
}

async function nothing(tx: Tx, { id, name }: Batch, index: number | undefined): Promise<AppError> {
  if (index === undefined) return new AppError("conflict", `Nothing in "${name}" has failed.`);
  const [item] = await rows(tx, sql`select 1 from batch_items where batch_id = ${id} and index = ${index}`);
  if (!item) return new AppError("not_found", `"${name}" has no item with this number.`);
  return new AppError("conflict", "Only an item that failed, or that somebody else's edit stopped, can be tried again.");
}
