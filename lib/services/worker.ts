import "server-only";
import { and, eq, inArray, or, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems, connections } from "@/lib/db/schema";
import { env } from "@/lib/server/env";
import { logger } from "@/lib/server/log";
import { finishBatches } from "./batch-finish";
import { type Line, lineOf } from "./calls";
import { beat, expireLeases, HEARTBEAT_MS, type ItemRow, leaseItems } from "./item-lease";
import { runItem } from "./item-run";
import { reconcileItem } from "./reconcile";

const BUSY_MS = 250;
const IDLE_MS = 2_000;

type Worker = { stop(): Promise<void>; kick(): void };
const holder = globalThis as typeof globalThis & { personaryWorker?: Worker };

/** Wakes the worker of this process: there is something to do. */
export const kickWorker = (): void => holder.personaryWorker?.kick();

/** Works off due items until stopped. Every process runs one; leases keep them apart. */
export async function startWorker(): Promise<Worker> {
  if (holder.personaryWorker) return holder.personaryWorker;
  await expireLeases({ all: env().DATABASE_URL === undefined });
  const flying = new Map<string, Set<Promise<unknown>>>();
  let [stopped, timer, busy, again] = [false, undefined as NodeJS.Timeout | undefined, false, false];
  let current: Promise<void> = Promise.resolve();
  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!stopped)
      timer = setTimeout(() => {
        current = round();
      }, ms);
  };
  const kick = () => {
    again = true;
    if (!busy) schedule(0);
  };
  const round = async () => {
    busy = true;
    again = false;
    let working = true;
    try {
      working = await sweep(flying, kick);
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
    await Promise.all([...flying.values()].flatMap((set) => [...set]));
    clearInterval(heart);
    holder.personaryWorker = undefined;
  };
  holder.personaryWorker = { stop, kick };
  return holder.personaryWorker;
}

/** Fills every connection's free places with due items; true while anything is left to do. */
async function sweep(flying: Map<string, Set<Promise<unknown>>>, done: () => void): Promise<boolean> {
  const db = await database();
  await expireLeases({ all: false });
  const lanes = await db
    .selectDistinct({ row: connections })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .innerJoin(connections, eq(connections.id, batchItems.connectionId))
    .where(
      and(
        eq(connections.paused, false),
        or(eq(batchItems.state, "unsure"), and(eq(batchItems.state, "pending"), eq(batches.phase, "active"))),
      ),
    );
  for (const { row } of lanes) {
    const line = lineOf(row, { person: false });
    const set = flying.get(row.id) ?? new Set();
    flying.set(row.id, set);
    const free = line.source.limits.parallel - set.size;
    for (const item of free > 0 ? await leaseItems(row.id, free) : []) {
      const work = workOn(line, item).finally(() => {
        set.delete(work);
        done();
      });
      set.add(work);
    }
  }
  await finishBatches();
  return lanes.length > 0 || [...flying.values()].some((set) => set.size > 0);
}

async function workOn(line: Line, item: ItemRow): Promise<void> {
  try {
    const db = await database();
    const [batch] = await db.select().from(batches).where(eq(batches.id, item.batchId));
    if (!batch) return;
    if (item.state === "unsure") await reconcileItem({ line, batch, item, resend: batch.via !== "form" });
    else {
      await db
        .update(batches)
        .set({ startedAt: sql`coalesce(${batches.startedAt}, now())` })
        .where(and(eq(batches.id, batch.id), inArray(batches.phase, ["active"])));
      await runItem({ line, batch, item });
    }
  } catch (error) {
    logger().error({ err: error, batch: item.batchId, index: item.index }, "batch item crashed");
  }
}
