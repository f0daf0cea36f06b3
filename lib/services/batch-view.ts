import "server-only";
import { and, asc, eq, inArray, ne } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches } from "@/lib/db/schema";
import type { Batch, BatchCounts, BatchState } from "@/lib/model/batch";
import { ITEM_DAYS } from "@/lib/model/batch-days";
import { ITEM_STATES } from "@/lib/model/batch-state";
import { AppError } from "@/lib/model/errors";
import { countsOfBatches, type LaneCount, rates } from "./batch-counts";
import { filesOf } from "./batch-file-of";
import { lanesOf, placesOf } from "./batch-lane-view";
import type { BatchRow } from "./item-lease";

export async function viewBatch(id: string): Promise<Batch> {
  const db = await database();
  const [row] = await db.select().from(batches).where(eq(batches.id, id));
  if (!row) throw new AppError("not_found", "This batch does not exist (any more).");
  const [view] = await viewBatches([row]);
  return view as Batch;
}

export async function viewBatches(rows: readonly BatchRow[]): Promise<Batch[]> {
  if (rows.length === 0) return [];
  const counted = await countsOfBatches(rows);
  const told = {
    places: await placesOf(connectionsOf(rows, counted)),
    undone: await undoneBy(rows.map(({ id }) => id)),
    files: await filesOf(rows.map(({ importId }) => importId)),
    rates: await rates(rows),
  };
  return rows.map((row) => viewOf(row, counted.get(row.id) ?? [], told));
}

const connectionsOf = (rows: readonly BatchRow[], counted: Map<string, LaneCount[]>): string[] => [
  ...new Set([
    ...rows.flatMap(({ summary }) => summary?.lanes.map(({ connection }) => connection) ?? []),
    ...rows.flatMap(({ id, summary }) => (summary ? [] : (counted.get(id) ?? []).map(({ connectionId }) => connectionId))),
  ]),
];

/** The batch that took each of these back as a whole. */
async function undoneBy(ids: readonly string[]): Promise<Map<string, string>> {
  const db = await database();
  const found = await db
    .select({ id: batches.id, undoOf: batches.undoOf })
    .from(batches)
    .where(and(inArray(batches.undoOf, [...ids]), ne(batches.via, "restore")))
    .orderBy(asc(batches.createdAt));
  return new Map(found.flatMap(({ id, undoOf }) => (undoOf ? [[undoOf, id]] : [])));
}

type Told = {
  places: Awaited<ReturnType<typeof placesOf>>;
  undone: Map<string, string>;
  files: Awaited<ReturnType<typeof filesOf>>;
  rates: Map<string, number>;
};

function viewOf(row: BatchRow, counted: LaneCount[], { places, undone, files, rates: rate }: Told): Batch {
  const counts = Object.fromEntries(
    ITEM_STATES.map((s) => [s, counted.filter((c) => c.state === s).reduce((sum, c) => sum + c.n, 0)]),
  ) as BatchCounts;
  const lanes = lanesOf(row, counted, places, (connection) => rate.get(`${row.id} ${connection}`) ?? 0);
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
    undoneBy: undone.get(row.id) ?? null,
    scope: row.scope,
    changes: row.changes,
    planned: row.planned,
    file: row.importId ? (files.get(row.importId) ?? null) : null,
    itemsUntil: row.summary ? null : new Date(row.createdAt.getTime() + ITEM_DAYS * 86_400_000).toISOString(),
  };
}

function stateOf(row: BatchRow, waiting: boolean): BatchState {
  if (row.phase !== "active") return row.phase;
  if (waiting) return "waiting";
  return row.startedAt ? "running" : "queued";
}
