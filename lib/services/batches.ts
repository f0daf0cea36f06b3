import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches } from "@/lib/db/schema";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { BatchListQuery } from "@/lib/model/batch-query";
import { AppError } from "@/lib/model/errors";
import { type Actor, needRole } from "./actor";
import { finishBatches } from "./batch-finish";
import { type ItemQuery, itemPage } from "./batch-item-page";
import { batchPage } from "./batch-list";
import { viewBatch } from "./batch-view";
import type { BatchRow } from "./item-lease";
import { kickWorker } from "./worker";

export async function listBatches(actor: Actor, query: Partial<BatchListQuery>): Promise<{ data: Batch[]; nextCursor: string | null }> {
  needRole(actor, "viewer");
  return batchPage(query);
}

export async function getBatch(actor: Actor, id: string): Promise<Batch> {
  needRole(actor, "viewer");
  return viewBatch(id);
}

export async function listItems(actor: Actor, id: string, query: ItemQuery): Promise<{ data: BatchItem[]; nextCursor: string | null }> {
  needRole(actor, "viewer");
  await viewBatch(id);
  return itemPage(id, query);
}

/** No new item is sent; those on their way finish. */
export const pauseBatch = (actor: Actor, id: string): Promise<Batch> =>
  move(actor, id, ["active"], "paused", "Only a running batch can be paused.");

export const resumeBatch = (actor: Actor, id: string): Promise<Batch> =>
  move(actor, id, ["paused"], "active", "Only a paused batch can be resumed.");

/** What was not sent yet never is; what is on its way is waited for and reported as it ended. */
export const cancelBatch = (actor: Actor, id: string): Promise<Batch> =>
  move(actor, id, ["active", "paused", "cancelling"], "cancelling", "This batch is over; there is nothing left to cancel.");

async function move(actor: Actor, id: string, from: BatchRow["phase"][], to: BatchRow["phase"], problem: string): Promise<Batch> {
  needRole(actor, "editor");
  const db = await database();
  const [moved] = await db
    .update(batches)
    .set({ phase: to })
    .where(and(eq(batches.id, id), inArray(batches.phase, from)))
    .returning({ id: batches.id });
  const view = await viewBatch(id);
  if (!moved && !(to === "active" ? ["running", "queued", "waiting"].includes(view.state) : view.state === to))
    throw new AppError("conflict", problem);
  await finishBatches();
  kickWorker();
  return viewBatch(id);
}

/** Every failed item, for a file: what was to be sent, and why it was not. */
export async function failedItems(actor: Actor, id: string): Promise<{ name: string; items: BatchItem[] }> {
  needRole(actor, "viewer");
  const view = await viewBatch(id);
  const { data } = await itemPage(id, { state: ["failed", "conflict"], limit: 100_000 });
  return { name: view.name, items: data };
}
