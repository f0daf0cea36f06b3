import "server-only";
import { and, asc, count, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { database, rows, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { BatchSummary } from "@/lib/model/batch";
import { ITEM_DAYS } from "@/lib/model/batch-days";
import { ITEM_STATES, SETTLED } from "@/lib/model/batch-state";
import type { Step } from "./cleanup-step";

const DAY_MS = 86_400_000;
const AT_ONCE = 500;
const PAGE = 100;

export type CleanedItems = { batches: number; items: number };

/** Items of batches that are over and were made more than 90 days before `now`. What they came to is written first, so a cleaning that is cut short loses nothing. */
export async function cleanItems(now: Date, step: Step): Promise<CleanedItems> {
  const cleaned = { batches: 0, items: 0 };
  for (;;) {
    const due = await dueBatches(now);
    for (const id of due) {
      await step();
      if (!(await summarize(id))) continue;
      cleaned.batches += 1;
      for (let gone = AT_ONCE; gone === AT_ONCE; cleaned.items += gone) {
        await step();
        gone = await removeSome(id);
      }
    }
    if (due.length < PAGE) return cleaned;
  }
}

async function dueBatches(now: Date): Promise<string[]> {
  const db = await database();
  const held = sql`exists (select 1 from ${batchItems} where ${batchItems.batchId} = ${batches.id})`;
  const found = await db
    .select({ id: batches.id })
    .from(batches)
    .where(
      and(
        lt(batches.createdAt, new Date(now.getTime() - ITEM_DAYS * DAY_MS)),
        inArray(batches.phase, ["done", "cancelled"]),
        or(isNull(batches.summary), held),
      ),
    )
    .orderBy(asc(batches.createdAt))
    .limit(PAGE);
  return found.map(({ id }) => id);
}

/** False when somebody has it tried again. */
async function summarize(id: string): Promise<boolean> {
  const db = await database();
  return db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(eq(batches.id, id)).for("update");
    if (!batch || (batch.phase !== "done" && batch.phase !== "cancelled")) return false;
    if (batch.summary) return true;
    await tx
      .update(batches)
      .set({ summary: await summaryOf(tx, id) })
      .where(eq(batches.id, id));
    return true;
  });
}

async function summaryOf(tx: Tx, id: string): Promise<BatchSummary> {
  const found = await tx
    .select({ connection: batchItems.connectionId, source: batchItems.source, state: batchItems.state, n: count() })
    .from(batchItems)
    .where(eq(batchItems.batchId, id))
    .groupBy(batchItems.connectionId, batchItems.source, batchItems.state);
  const sum = (these: typeof found) => these.reduce((all, { n }) => all + n, 0);
  const places = [...new Map(found.map(({ connection, source }) => [connection, source]))];
  return {
    counts: Object.fromEntries(
      ITEM_STATES.map((state) => [state, sum(found.filter((one) => one.state === state))]),
    ) as BatchSummary["counts"],
    lanes: places.map(([connection, source]) => {
      const own = found.filter((one) => one.connection === connection);
      return { connection, source, total: sum(own), settled: sum(own.filter(({ state }) => SETTLED.includes(state))) };
    }),
  };
}

async function removeSome(id: string): Promise<number> {
  const db = await database();
  const gone = await rows(
    db,
    sql`delete from batch_items where batch_id = ${id} and index in (select index from batch_items where batch_id = ${id} order by index limit ${AT_ONCE})
      returning index`,
  );
  return gone.length;
}
