import "server-only";
import { and, asc, count, desc, eq, inArray, lt, min, ne, or, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems, buckets, connections } from "@/lib/db/schema";
import type { Batch, BatchCounts, BatchItem, BatchState } from "@/lib/model/batch";
import { ITEM_STATES, type ItemState, SETTLED } from "@/lib/model/batch-state";
import { AppError } from "@/lib/model/errors";
import type { BucketState } from "@/lib/server/token-bucket";
import { getSource } from "@/lib/sources/registry";
import type { BatchRow } from "./item-lease";

type LaneCount = { batchId: string; connectionId: string; source: string; state: ItemState; n: number; next: Date | null };
type Place = { label: string; paused: boolean; pausedReason: string | null; bucket: BucketState | null };

export async function viewBatch(id: string): Promise<Batch> {
  const db = await database();
  const [row] = await db.select().from(batches).where(eq(batches.id, id));
  if (!row) throw new AppError("not_found", "This batch does not exist (any more).");
  const [view] = await viewBatches([row]);
  return view as Batch;
}

export async function viewBatches(rows: readonly BatchRow[]): Promise<Batch[]> {
  if (rows.length === 0) return [];
  const db = await database();
  const counted: LaneCount[] = await db
    .select({
      batchId: batchItems.batchId,
      connectionId: batchItems.connectionId,
      source: batchItems.source,
      state: batchItems.state,
      n: count(),
      next: min(batchItems.notBefore),
    })
    .from(batchItems)
    .where(
      inArray(
        batchItems.batchId,
        rows.map((r) => r.id),
      ),
    )
    .groupBy(batchItems.batchId, batchItems.connectionId, batchItems.source, batchItems.state);
  const places = await placesOf([...new Set(counted.map((c) => c.connectionId))]);
  return rows.map((row) =>
    viewOf(
      row,
      counted.filter((c) => c.batchId === row.id),
      places,
    ),
  );
}

async function placesOf(ids: string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map();
  const db = await database();
  const found = await db
    .select({
      id: connections.id,
      label: connections.label,
      paused: connections.paused,
      pausedReason: connections.pausedReason,
      bucket: buckets.state,
    })
    .from(connections)
    .leftJoin(buckets, eq(buckets.connectionId, connections.id))
    .where(inArray(connections.id, ids));
  return new Map(found.map(({ id, ...place }) => [id, { ...place, bucket: place.bucket as BucketState | null }]));
}

function viewOf(row: BatchRow, counted: LaneCount[], places: Map<string, Place>): Batch {
  const counts = Object.fromEntries(
    ITEM_STATES.map((s) => [s, counted.filter((c) => c.state === s).reduce((sum, c) => sum + c.n, 0)]),
  ) as BatchCounts;
  const lanes = [...new Set(counted.map((c) => c.connectionId))].map((id) =>
    laneOf(
      id,
      counted.filter((c) => c.connectionId === id),
      places.get(id),
    ),
  );
  const waits = lanes.flatMap((l) => (l.settled < l.total && l.waitingUntil ? [l.waitingUntil] : []));
  const open = lanes.filter((l) => l.settled < l.total);
  const waiting = open.length > 0 && open.every((l) => l.reason !== null) && counts.sending === 0;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    by: row.by,
    state: stateOf(row, waiting),
    total: row.total,
    counts,
    lanes,
    waitingUntil: waiting ? (waits.sort()[0] ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    undoOf: row.undoOf,
    undoneBy: null,
    scope: row.scope,
    changes: row.changes,
    planned: row.planned,
    file: null,
    itemsUntil: null,
  };
}

function stateOf(row: BatchRow, waiting: boolean): BatchState {
  if (row.phase !== "active") return row.phase;
  if (waiting) return "waiting";
  return row.startedAt ? "running" : "queued";
}

function laneOf(id: string, counted: LaneCount[], place: Place | undefined): Batch["lanes"][number] {
  const sum = (states: readonly ItemState[]) => counted.filter((c) => states.includes(c.state)).reduce((n, c) => n + c.n, 0);
  const blocked = place?.bucket && place.bucket.blockedUntil > Date.now() ? new Date(place.bucket.blockedUntil) : null;
  const next = counted.find((c) => c.state === "pending")?.next ?? null;
  const later = next && next.getTime() > Date.now() + 1_000 ? next : null;
  const until = blocked ?? later;
  const source = counted[0]?.source ?? "";
  const label = source === "" ? "" : getSource(source).label;
  const paused =
    place === undefined ? "The connection was removed." : place.paused ? (place.pausedReason ?? "The connection is paused.") : null;
  const reason = paused ?? (blocked ? `${label} asked for a pause.` : later ? "Waiting before the next try." : null);
  return {
    connection: id,
    source,
    label: place?.label ?? "Removed connection",
    total: sum(ITEM_STATES),
    settled: sum(SETTLED),
    waitingUntil: until?.toISOString() ?? null,
    reason,
    perMinute: null,
  };
}

const LIST_LIMIT = 50;

/** Newest first; single edits from forms are not listed. */
export async function batchPage(cursor: string | undefined, limit = LIST_LIMIT): Promise<{ data: Batch[]; nextCursor: string | null }> {
  const db = await database();
  const [time, id] = cursor?.split("_") ?? [];
  const at = time ? new Date(Number(time)) : undefined;
  if (cursor !== undefined && (!at || Number.isNaN(at.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? "")))
    throw new AppError("invalid", "This page address is broken.", {
      issues: [{ path: ["cursor"], message: "Not a cursor of this list." }],
    });
  const before = at && id ? or(lt(batches.createdAt, at), and(eq(batches.createdAt, at), lt(batches.id, id))) : undefined;
  const found = await db
    .select()
    .from(batches)
    .where(and(ne(batches.via, "form"), ne(batches.via, "restore"), before))
    .orderBy(desc(batches.createdAt), desc(batches.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { data: await viewBatches(page), nextCursor: found.length > limit && last ? `${last.createdAt.getTime()}_${last.id}` : null };
}

export type ItemQuery = { state?: ItemState[]; cursor?: number; limit: number };

/** Items in their order; `cursor` is the index to go on after. */
export async function itemPage(
  batchId: string,
  { state, cursor, limit }: ItemQuery,
): Promise<{ data: BatchItem[]; nextCursor: string | null }> {
  const db = await database();
  const where = and(
    eq(batchItems.batchId, batchId),
    state ? inArray(batchItems.state, state) : undefined,
    cursor === undefined ? undefined : sql`${batchItems.index} > ${cursor}`,
  );
  const found = await db
    .select()
    .from(batchItems)
    .where(where)
    .orderBy(asc(batchItems.index))
    .limit(limit + 1);
  const data = found.slice(0, limit).map(
    (i): BatchItem => ({
      index: i.index,
      verb: i.verb,
      row: i.row,
      persona: i.personaId,
      sourceId: i.sourceId,
      connection: i.connectionId,
      source: i.source,
      name: i.name,
      state: i.state,
      attempts: i.attempts,
      problem: i.problem,
      before: i.before,
      after: i.after ?? i.wanted,
      updatedAt: i.updatedAt.toISOString(),
    }),
  );
  return { data, nextCursor: found.length > limit ? String(data.at(-1)?.index) : null };
}
