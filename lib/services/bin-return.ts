import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { database, rows, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";
import { BIN_DAYS } from "@/lib/model/bin-days";
import { AppError } from "@/lib/model/errors";
import { canonical } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { insertItems } from "./batch-items";
import { batchByKey, insertBatch } from "./batch-submit";
import { viewBatch } from "./batch-view";
import { attemptOf, deletionOf, endOf, heldBy, isOpen, pausedWords, unclearWords } from "./bin-facts";
import { type Attempt, type BinRow, binRow } from "./bin-rows";
import { planReturn } from "./return-plan";
import { kickWorker } from "./worker";

/** Puts one deleted persona back under our id. Asked twice, or while its whole batch is undone: the same batch answers, and nothing is made twice. */
export async function returnPersona(actor: Actor, id: string, idempotencyKey: string | undefined): Promise<Batch> {
  needRole(actor, "editor");
  const requestHash = sha256(canonical({ return: id }));
  const known = await batchByKey(actor, idempotencyKey, requestHash);
  if (known) return viewBatch(known.id);
  const db = await database();
  const batch = await db.transaction(async (tx) => {
    const row = await lockedRow(tx, id);
    return (await earlier(tx, row)) ?? start(tx, actor, row, { ...(idempotencyKey !== undefined && { idempotencyKey }), requestHash });
  });
  kickWorker();
  return viewBatch(batch);
}

/** The persona first, then the batch that deleted it: undoing that batch takes the same lock. */
async function lockedRow(tx: Tx, id: string): Promise<BinRow> {
  await rows(tx, sql`select id from personas where id = ${id} for no key update`);
  const row = await binRow(tx, id);
  if (!row) throw new AppError("not_found", "This persona is not in the library (any more).");
  const deletion = deletionOf(row);
  if (!deletion) return row;
  await lockBatch(tx, deletion.batch);
  return (await binRow(tx, id)) ?? row;
}

const lockBatch = (tx: Tx, id: string) => rows(tx, sql`select id from batches where id = ${id} for update`);

/** The batch that is bringing it back or has done so; a try that failed is made again. */
async function earlier(tx: Tx, row: BinRow): Promise<string | undefined> {
  const attempt = attemptOf(row);
  if (attempt && isOpen(attempt)) return attempt.batch;
  if (row.state !== "deleted") {
    if (row.lastAttempt?.state === "done" || row.lastAttempt?.state === "skipped") return row.lastAttempt.batch;
    throw new AppError("conflict", `${row.name} is not deleted, so there is nothing to put back.`);
  }
  if (endOf(row) <= new Date()) throw new AppError("conflict", `Only what was deleted in the last ${BIN_DAYS} days can be put back.`);
  if (row.paused) throw new AppError("source_key", pausedWords(row), { refusal: "paused" });
  if (attempt?.state === "conflict") throw new AppError("conflict", unclearWords(attempt));
  if (attempt?.state === "failed" || attempt?.state === "cancelled") return tryAgain(tx, attempt);
  return undefined;
}

async function tryAgain(tx: Tx, { batch, index }: Attempt): Promise<string> {
  await lockBatch(tx, batch);
  const [moved] = await tx
    .update(batches)
    .set({ phase: sql`case when phase = 'paused' then 'paused' else 'active' end`, finishedAt: null })
    .where(and(eq(batches.id, batch), sql`phase <> 'cancelling'`))
    .returning({ id: batches.id });
  if (!moved) throw new AppError("conflict", "The batch that puts it back is being cancelled. Try again in a moment.");
  await tx
    .update(batchItems)
    .set({ state: "pending", attempts: 0, looks: 0, problem: null, problemCode: null, notBefore: sql`now()`, updatedAt: sql`now()` })
    .where(and(eq(batchItems.batchId, batch), eq(batchItems.index, index)));
  return batch;
}

async function start(tx: Tx, actor: Actor, row: BinRow, key: { idempotencyKey?: string; requestHash: string }): Promise<string> {
  const plan = planReturn(getSource(row.source), {
    personaId: row.id,
    connectionId: row.connectionId,
    name: row.name,
    values: heldBy(row),
    places: row.places,
  });
  if (plan.reason) throw new AppError("unsupported", plan.reason);
  const batch = await insertBatch(tx, actor, {
    kind: "create",
    name: `Put back ${row.name}`,
    via: "restore",
    total: 1,
    undoOf: deletionOf(row)?.batch ?? null,
    ...key,
  });
  if (!batch) throw new AppError("conflict", "The same request is under way.");
  await insertItems(tx, batch.id, [plan]);
  return batch.id;
}
