import "server-only";
import { and, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { env } from "@/lib/server/env";
import { logger } from "@/lib/server/log";
import { finishBatches } from "./batch-finish";
import { beat, expireLeases, HEARTBEAT_MS } from "./item-lease";
import { type Lane, openLane } from "./worker-lane";

const BUSY_MS = 250;
const IDLE_MS = 1_000;
const SLOW_MS = 1_000;

type Worker = { stop(): Promise<void>; kick(): void };
const holder = globalThis as typeof globalThis & { personaryWorker?: Worker };

/** Wakes the worker of this process: there is something to do. */
export const kickWorker = (): void => holder.personaryWorker?.kick();

/** Works off due items until stopped. Every process runs one; leases keep them apart. */
export async function startWorker(): Promise<Worker> {
  if (holder.personaryWorker) return holder.personaryWorker;
  await expireLeases({ all: env().DATABASE_URL === undefined });
  const lanes = new Map<string, Lane>();
  let [stopped, timer, busy, again, slowAt] = [false, undefined as NodeJS.Timeout | undefined, false, false, 0];
  let current: Promise<void> = Promise.resolve();
  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!stopped)
      timer = setTimeout(() => {
        current = round();
      }, ms);
  };
  const kick = () => {
    slowAt = 0;
    again = true;
    if (!busy) schedule(0);
  };
  const round = async () => {
    busy = true;
    again = false;
    let working = true;
    try {
      const slow = Date.now() - slowAt >= SLOW_MS;
      if (slow) slowAt = Date.now();
      working = await sweep(lanes, { slow, idle: kick, over: () => stopped });
    } catch (error) {
      logger().error({ err: error }, "batch worker failed; it goes on");
    }
    busy = false;
    schedule(again ? 0 : working ? BUSY_MS : IDLE_MS);
  };
  const heart = setInterval(() => void beat().catch(() => {}), HEARTBEAT_MS);
  schedule(0);
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
    for (const lane of lanes.values()) lane.halt(() => true);
    await Promise.all([...lanes.values()].map((lane) => lane.settled()));
    clearInterval(heart);
    holder.personaryWorker = undefined;
  };
  holder.personaryWorker = { stop, kick };
  return holder.personaryWorker;
}

type Sweep = { slow: boolean; idle: () => void; over: () => boolean };

/** Stops what may not be sent any more and lets every connection with something to do take more; true while anything is left to do. `slow`: also what can wait a second. */
async function sweep(lanes: Map<string, Lane>, { slow, idle, over }: Sweep): Promise<boolean> {
  if (slow) await expireLeases({ all: false });
  const open = await openConnections();
  await haltPaused(lanes, new Set(open.map((row) => row.id)));
  for (const row of over() ? [] : open) {
    const lane = lanes.get(row.id) ?? openLane(row, idle);
    lanes.set(row.id, lane);
    lane.use(row);
    lane.fill();
  }
  for (const [id, lane] of lanes) if (!lane.busy() && !open.some((row) => row.id === id)) lanes.delete(id);
  if (slow) await finishBatches();
  return open.length > 0 || [...lanes.values()].some((lane) => lane.busy());
}

/** Connections with items that are due now or later. */
async function openConnections() {
  const db = await database();
  return db
    .select(getTableColumns(connections))
    .from(connections)
    .where(
      and(
        eq(connections.paused, false),
        sql`exists (select 1 from batches b join batch_items i on i.batch_id = b.id
          where b.phase in ('active', 'paused', 'cancelling') and i.connection_id = ${connections.id}
            and (i.state = 'unsure' or (i.state = 'pending' and b.phase = 'active')))`,
      ),
    );
}

/** What waits for its turn to be sent learns that its batch, or its connection, was stopped. */
async function haltPaused(lanes: Map<string, Lane>, open: ReadonlySet<string>): Promise<void> {
  const flying = [...lanes].filter(([, lane]) => lane.busy());
  const ids = [...new Set(flying.flatMap(([, lane]) => lane.batches()))];
  if (ids.length === 0) return;
  const db = await database();
  const stopped = new Set(
    (await rows<{ id: string }>(db, sql`select id from batches where id = any(${sql.param(ids)}::uuid[]) and phase <> 'active'`)).map(
      (b) => b.id,
    ),
  );
  const asked = flying.map(([id]) => id).filter((id) => !open.has(id));
  const paused =
    asked.length === 0
      ? []
      : await db
          .select({ id: connections.id })
          .from(connections)
          .where(and(inArray(connections.id, asked), eq(connections.paused, true)));
  const closed = new Set(paused.map((row) => row.id));
  for (const [id, lane] of flying) lane.halt((batchId) => closed.has(id) || stopped.has(batchId));
}
