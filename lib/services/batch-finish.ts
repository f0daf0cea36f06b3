import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { skipStranded } from "./item-depend";

const OPEN = sql`${batches.phase} in ('active', 'paused', 'cancelling')`;

/** Closes batches that have nothing left to settle; what waits in a cancelled one is never sent. */
export async function finishBatches(): Promise<void> {
  await cancelWaiting();
  await skipStranded();
  await closeSettled(OPEN);
}

/** The same for one that nobody can have cancelled. */
export const finishBatch = (id: string): Promise<void> => closeSettled(and(eq(batches.id, id), eq(batches.phase, "active")));

async function cancelWaiting(): Promise<void> {
  const db = await database();
  const cancelling = sql`${batchItems.batchId} in (select id from batches where phase = 'cancelling')`;
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
    .where(and(sql`${batchItems.state} = 'pending'`, cancelling));
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
