import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";

/** Closes batches that have nothing left to settle; what waits in a cancelled one is never sent. */
export async function finishBatches(): Promise<void> {
  await cancelWaiting();
  await closeSettled(inArray(batches.phase, ["active", "paused", "cancelling"]));
}

/** The same for one that nobody can have cancelled. */
export const finishBatch = (id: string): Promise<void> => closeSettled(and(eq(batches.id, id), eq(batches.phase, "active")));

async function cancelWaiting(): Promise<void> {
  const db = await database();
  const cancelling = sql`exists (select 1 from ${batches} where ${batches.id} = ${batchItems.batchId} and ${batches.phase} in ('cancelling', 'cancelled'))`;
  await db
    .update(batchItems)
    .set({
      state: "cancelled",
      problem: "Cancelled before it was sent.",
      leaseOwner: null,
      leaseUntil: null,
      fence: sql`${batchItems.fence} + 1`,
      updatedAt: sql`now()`,
    })
    .where(and(eq(batchItems.state, "pending"), cancelling));
}

async function closeSettled(which: SQL | undefined): Promise<void> {
  const db = await database();
  await db
    .update(batches)
    .set({ phase: sql`case when ${batches.phase} = 'cancelling' then 'cancelled' else 'done' end`, finishedAt: sql`now()` })
    .where(
      and(
        which,
        sql`not exists (select 1 from ${batchItems} where ${batchItems.batchId} = ${batches.id} and ${batchItems.state} in ('pending', 'sending', 'unsure'))`,
      ),
    );
}
