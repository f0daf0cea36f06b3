import "server-only";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { logger } from "@/lib/server/log";
import { getSource } from "@/lib/sources/registry";
import { refreshConnection } from "./refresh";

const RETRY_MS = 60_000;
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
  const idle = await db
    .select({
      id: connections.id,
      source: connections.source,
      readAt: connections.readAt,
      triedAt: connections.triedAt,
      wanted: connections.refreshWanted,
    })
    .from(connections)
    .where(and(eq(connections.paused, false), or(isNull(connections.refreshLeaseUntil), lt(connections.refreshLeaseUntil, new Date(now)))));
  for (const { id, source, readAt, triedAt, wanted } of idle) {
    const stale = now - (readAt?.getTime() ?? 0) > getSource(source).limits.freshSeconds * 1000;
    const rested = now - (triedAt?.getTime() ?? 0) > RETRY_MS;
    if (wanted || (stale && rested)) void startRefresh(id);
  }
}

/** For shutdown and tests: resolves when no read is under way in this process. */
export const refreshesSettled = (): Promise<unknown> => Promise.all(running.values());
