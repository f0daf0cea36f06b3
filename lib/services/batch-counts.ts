import "server-only";
import { and, count, inArray, isNull, min, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { type ItemState, SETTLED } from "@/lib/model/batch-state";
import type { BatchRow } from "./item-lease";

export type LaneCount = { connectionId: string; source: string; state: ItemState; n: number; next: Date | null };

const isOver = ({ phase, finishedAt }: BatchRow): boolean => (phase === "done" || phase === "cancelled") && finishedAt !== null;

/** A batch that is over counts the same until somebody retries it, which changes when it finished. */
const kept = new Map<string, LaneCount[]>();
const KEPT_MOST = 500;
const keyOf = ({ id, finishedAt }: BatchRow) => `${id} ${finishedAt?.getTime()}`;

/** Items per state and connection of each batch; of one whose items are cleaned away, what they came to. */
export async function countsOfBatches(rows: readonly BatchRow[]): Promise<Map<string, LaneCount[]>> {
  const found = new Map<string, LaneCount[]>();
  for (const row of rows) {
    const known = row.summary ? fromSummary(row.summary) : isOver(row) ? kept.get(keyOf(row)) : undefined;
    if (known) found.set(row.id, known);
  }
  const asked = rows.filter(({ id }) => !found.has(id));
  const counted = await counts(asked.map(({ id }) => id));
  for (const row of asked) {
    const own = counted.filter(({ batchId }) => batchId === row.id);
    found.set(row.id, own);
    if (isOver(row) && own.every(({ state }) => SETTLED.includes(state))) keep(keyOf(row), own);
  }
  return found;
}

function keep(key: string, counted: LaneCount[]): void {
  kept.set(key, counted);
  for (const old of kept.keys()) if (kept.size > KEPT_MOST) kept.delete(old);
}

async function counts(ids: readonly string[]): Promise<(LaneCount & { batchId: string })[]> {
  if (ids.length === 0) return [];
  const db = await database();
  return db
    .select({
      batchId: batchItems.batchId,
      connectionId: batchItems.connectionId,
      source: batchItems.source,
      state: batchItems.state,
      n: count(),
      next: min(batchItems.notBefore),
    })
    .from(batchItems)
    .where(inArray(batchItems.batchId, [...ids]))
    .groupBy(batchItems.batchId, batchItems.connectionId, batchItems.source, batchItems.state);
}

/** A summary counts states for all, and per connection only what was settled: everything is. */
function fromSummary({ counts: states, lanes }: NonNullable<BatchRow["summary"]>): LaneCount[] {
  const [first] = lanes;
  const all = (Object.entries(states) as [ItemState, number][]).filter(([, n]) => n > 0);
  return all.map(([state, n]) => ({ connectionId: first?.connection ?? "", source: first?.source ?? "", state, n, next: null }));
}

const WINDOW_S = 60;
/** A rate over less than that says nothing. */
const SHORTEST_S = 5;

/** Items settled per minute of late, per batch and connection, of the batches that run. */
export async function rates(rows: readonly BatchRow[]): Promise<Map<string, number>> {
  const ids = rows.filter(({ phase, startedAt }) => phase === "active" && startedAt !== null).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const db = await database();
  const since = sql`greatest(${batches.startedAt}, now() - ${`${WINDOW_S} seconds`}::interval)`;
  const seconds = sql`greatest(${SHORTEST_S}, extract(epoch from now() - ${since}))`;
  const found = await db
    .select({
      batch: batchItems.batchId,
      connection: batchItems.connectionId,
      rate: sql<number>`(count(*) * 60 / ${seconds})::float8`,
    })
    .from(batchItems)
    .innerJoin(batches, sql`${batches.id} = ${batchItems.batchId}`)
    .where(
      and(
        inArray(batchItems.batchId, ids),
        inArray(batchItems.state, [...SETTLED]),
        sql`${batchItems.updatedAt} > ${since}`,
        isNull(batchItems.leaseOwner),
      ),
    )
    .groupBy(batchItems.batchId, batchItems.connectionId, batches.startedAt);
  return new Map(found.map(({ batch, connection, rate }) => [`${batch} ${connection}`, Math.round(Number(rate) * 10) / 10]));
}
