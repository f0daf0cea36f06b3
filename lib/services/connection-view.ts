import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import type { Connection, ConnectionHealth, ConnectionState } from "@/lib/model/connection";
import { canOf, getSource } from "@/lib/sources/registry";
import type { ConnectionRow } from "./calls";
import { nextTryAt } from "./due";

export function stateOf(row: ConnectionRow): ConnectionState {
  if (row.paused) return "paused";
  if (row.problemCode !== null) return "failing";
  if (row.readAt === null) return "reading";
  return Date.now() - row.readAt.getTime() > getSource(row.source).limits.freshSeconds * 1000 ? "stale" : "fresh";
}

export function healthOf(row: ConnectionRow): ConnectionHealth {
  return {
    id: row.id,
    source: row.source,
    label: row.label,
    state: stateOf(row),
    readAt: row.readAt?.toISOString() ?? null,
    ...(row.problemCode !== null && {
      problem: {
        code: row.problemCode,
        detail: row.problemDetail ?? "",
        since: (row.failingSince ?? row.triedAt ?? row.createdAt).toISOString(),
      },
    }),
    nextTryAt: nextTryAt(row)?.toISOString() ?? null,
  };
}

/** Every connection, oldest first, and the database's time at which they were as told. */
export async function heldConnections(): Promise<{ at: Date; rows: ConnectionRow[] }> {
  const db = await database();
  const found = await db
    .select({ at: sql<Date>`clock.at`.mapWith(connections.createdAt), row: connections })
    .from(sql`(select now()::timestamptz(3) as at) as clock`)
    .leftJoin(connections, sql`true`)
    .orderBy(connections.createdAt, connections.id);
  return { at: found[0]?.at ?? new Date(), rows: found.flatMap(({ row }) => row ?? []) };
}

export function viewConnection(row: ConnectionRow, personaCount: number): Connection {
  return {
    ...healthOf(row),
    origin: row.origin,
    key: { set: true, hint: row.keyHint, at: row.keySetAt.toISOString(), by: row.keySetBy },
    account: row.account,
    progress:
      row.refreshStartedAt && row.refreshLeaseUntil && row.refreshLeaseUntil > new Date()
        ? { startedAt: row.refreshStartedAt.toISOString(), read: row.refreshRead }
        : null,
    personas: personaCount,
    can: canOf(getSource(row.source)),
    createdAt: row.createdAt.toISOString(),
  };
}
