import "server-only";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import type { ConnectionRow } from "./calls";

const LEASE_MS = 60_000;

type Facts = Partial<typeof connections.$inferInsert>;

/** The connection, when no other process reads it and nobody paused it. */
export async function takeLease(connectionId: string, lease: string): Promise<ConnectionRow | undefined> {
  const db = await database();
  const now = new Date();
  const [row] = await db
    .update(connections)
    .set({
      refreshLease: lease,
      refreshLeaseUntil: new Date(now.getTime() + LEASE_MS),
      refreshStartedAt: now,
      refreshRead: 0,
      refreshWanted: false,
      triedAt: now,
    })
    .where(
      and(
        eq(connections.id, connectionId),
        eq(connections.paused, false),
        or(isNull(connections.refreshLeaseUntil), lt(connections.refreshLeaseUntil, now)),
      ),
    )
    .returning();
  return row;
}

/** Throws when the lease was lost: the key was replaced, the connection removed, or another process took over. */
export async function renewLease(id: string, lease: string, set: Facts = {}): Promise<void> {
  const db = await database();
  const kept = await db
    .update(connections)
    .set({ ...set, refreshLeaseUntil: new Date(Date.now() + LEASE_MS) })
    .where(and(eq(connections.id, id), eq(connections.refreshLease, lease)))
    .returning({ id: connections.id });
  if (kept.length === 0) throw new LeaseLost();
}

export class LeaseLost extends Error {}

export async function endLease(id: string, lease: string, set: Facts): Promise<void> {
  const db = await database();
  await db
    .update(connections)
    .set({ ...set, refreshLease: null, refreshLeaseUntil: null, refreshStartedAt: null })
    .where(and(eq(connections.id, id), eq(connections.refreshLease, lease)));
}
