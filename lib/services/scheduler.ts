import "server-only";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { logger } from "@/lib/server/log";
import type { ConnectionRow } from "./calls";
import { dueAt } from "./due";
import { refreshConnection } from "./refresh";

const running = new Map<string, Promise<unknown>>();

/** Starts a read in the background, unless this process is at it already. */
export function startRefresh(connectionId: string): Promise<unknown> {
  const current = running.get(connectionId);
  if (current) return current;
  const work = refreshConnection(connectionId)
    .catch((error: unknown) => logger().error({ err: error, connection: connectionId }, "refresh crashed"))
    .finally(() => running.delete(connectionId));
  running.set(connectionId, work);
  return work;
}

/** Reads again, in the background, what is older than its source's refresh time; a failing connection is tried once a minute. */
export async function refreshStale(now = Date.now()): Promise<void> {
  const db = await database();
  refreshOld(await db.select().from(connections), now);
}

/** The same for connections that were just looked at. */
export function refreshOld(rows: readonly ConnectionRow[], now = Date.now()): void {
  const idle = rows.filter((row) => !row.paused && (row.refreshLeaseUntil?.getTime() ?? 0) < now);
  for (const row of idle) if (row.refreshWanted || now > dueAt(row)) void startRefresh(row.id);
}

/** For shutdown and tests: resolves when no read is under way in this process. */
export const refreshesSettled = (): Promise<unknown> => Promise.all(running.values());
