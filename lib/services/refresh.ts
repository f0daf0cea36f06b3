import "server-only";
import { and, eq, inArray, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personaScopes, personas, scopes } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { randomToken } from "@/lib/server/digest";
import { logger } from "@/lib/server/log";
import type { Scope } from "@/lib/sources/source";
import { type ConnectionRow, type Line, lineOf } from "./calls";
import { mirrorPersonas } from "./mirror";

const LEASE_MS = 60_000;
const CHUNK = 500;

/** Reads everything of a connection into the mirror. One process at a time per connection: false when another one is at it. Failures are recorded on the connection, not thrown. */
export async function refreshConnection(connectionId: string): Promise<boolean> {
  const lease = randomToken(12);
  const row = await takeLease(connectionId, lease);
  if (!row) return false;
  const startedAt = new Date();
  try {
    const line = lineOf(row, { person: false });
    const account = await line.source.check(line.call);
    await renew(row.id, lease, { account });
    await readScopes(line);
    await readPersonas(line, lease);
    await finish(row.id, lease, { readAt: startedAt, problemCode: null, problemDetail: null, failingSince: null });
  } catch (error) {
    await fail(row, lease, error);
  }
  return true;
}

async function takeLease(connectionId: string, lease: string): Promise<ConnectionRow | undefined> {
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
async function renew(id: string, lease: string, set: Partial<typeof connections.$inferInsert>): Promise<void> {
  const db = await database();
  const kept = await db
    .update(connections)
    .set({ ...set, refreshLeaseUntil: new Date(Date.now() + LEASE_MS) })
    .where(and(eq(connections.id, id), eq(connections.refreshLease, lease)))
    .returning({ id: connections.id });
  if (kept.length === 0) throw new LeaseLost();
}

class LeaseLost extends Error {}

const finish = (id: string, lease: string, set: Partial<typeof connections.$inferInsert>) =>
  database().then((db) =>
    db
      .update(connections)
      .set({ ...set, refreshLease: null, refreshLeaseUntil: null, refreshStartedAt: null })
      .where(and(eq(connections.id, id), eq(connections.refreshLease, lease))),
  );

async function fail(row: ConnectionRow, lease: string, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return;
  const known =
    error instanceof AppError
      ? error
      : new AppError("internal", "Reading stopped because of a fault here. The log has the details.", { cause: error });
  if (known.code === "internal") logger().error({ err: error, connection: row.id }, "refresh failed");
  await finish(row.id, lease, { problemCode: known.code, problemDetail: known.message, failingSince: row.failingSince ?? new Date() });
  if (known.code === "source_key") await pauseForKey(row.id, known.message);
}

/** A refused key is not tried again until a person looks at it. */
export async function pauseForKey(connectionId: string, detail: string): Promise<void> {
  const db = await database();
  await db
    .update(connections)
    .set({
      paused: true,
      pausedReason: detail,
      problemCode: "source_key",
      problemDetail: detail,
      failingSince: sql`coalesce(${connections.failingSince}, now())`,
    })
    .where(eq(connections.id, connectionId));
}

async function readScopes({ row, source, call }: Line): Promise<void> {
  const found = await source.scopes(call);
  const db = await database();
  await db.transaction(async (tx) => {
    await tx.delete(scopes).where(and(eq(scopes.connectionId, row.id), notInArray(scopes.id, ["", ...found.map((s) => s.id)])));
    if (found.length > 0) {
      await tx
        .insert(scopes)
        .values(found.map((s) => ({ ...s, connectionId: row.id })))
        .onConflictDoUpdate({ target: [scopes.connectionId, scopes.id], set: { label: sql`excluded.label`, kind: sql`excluded.kind` } });
    }
  });
}

async function readPersonas(line: Line, lease: string): Promise<void> {
  const { row, source, call } = line;
  const db = await database();
  const startedAt = new Date();
  const via = row.readAt === null ? ("connect" as const) : ("outside" as const);
  const seen = new Map<string, string>();
  let unplaced = false;
  let pageAt = new Date();
  for await (const page of source.list(call)) {
    const readAt = pageAt;
    const ids = await db.transaction((tx) => mirrorPersonas(tx, { id: row.id, source }, page, { readAt, via }));
    for (const [sourceId, id] of ids) seen.set(sourceId, id);
    unplaced ||= page.some((remote) => remote.scopes === undefined);
    await renew(row.id, lease, { refreshRead: seen.size });
    pageAt = new Date();
  }
  await markMissing(row.id, seen, startedAt);
  if (unplaced) await placeByScope(line, lease, seen);
}

/** Rows do not say where they belong: each scope is listed to learn its members. */
async function placeByScope({ row, source, call }: Line, lease: string, seen: Map<string, string>): Promise<void> {
  const db = await database();
  const places: Scope[] = await db
    .select({ id: scopes.id, kind: scopes.kind, label: scopes.label })
    .from(scopes)
    .where(eq(scopes.connectionId, row.id));
  for (const place of places) {
    const members = new Set<string>();
    for await (const page of source.list(call, { scope: place.id }))
      for (const remote of page) members.add(seen.get(remote.sourceId) ?? "");
    members.delete("");
    await renew(row.id, lease, {});
    await db.transaction(async (tx) => {
      await tx.delete(personaScopes).where(and(eq(personaScopes.connectionId, row.id), eq(personaScopes.scopeId, place.id)));
      const rows = [...members].map((personaId) => ({ personaId, connectionId: row.id, scopeId: place.id }));
      if (rows.length > 0) await tx.insert(personaScopes).values(rows).onConflictDoNothing();
    });
  }
}

async function markMissing(connectionId: string, seen: Map<string, string>, startedAt: Date): Promise<void> {
  const db = await database();
  const held = await db
    .select({ id: personas.id, sourceId: personas.sourceId })
    .from(personas)
    .where(
      and(eq(personas.connectionId, connectionId), notInArray(personas.state, ["missing", "deleted"]), lt(personas.readAt, startedAt)),
    );
  const gone = held.filter((row) => !seen.has(row.sourceId)).map((row) => row.id);
  for (let at = 0; at < gone.length; at += CHUNK) {
    await db
      .update(personas)
      .set({ state: "missing", changedAt: startedAt })
      .where(and(inArray(personas.id, gone.slice(at, at + CHUNK)), lt(personas.readAt, startedAt)));
  }
}
