import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import type { Connection, CreateConnection, UpdateConnection } from "@/lib/model/connection";
import { AppError } from "@/lib/model/errors";
import { hint, seal } from "@/lib/server/seal";
import { getSource } from "@/lib/sources/registry";
import type { Credentials, Source } from "@/lib/sources/source";
import { type Actor, needRole } from "./actor";
import { type ConnectionRow, secretContext } from "./calls";
import { checkKey, checkOrigin } from "./connection-check";
import { viewConnection } from "./connection-view";
import { personaCounts } from "./persona-counts";
import { startRefresh } from "./scheduler";

export async function listConnections(actor: Actor): Promise<Connection[]> {
  needRole(actor, "viewer");
  const db = await database();
  const counts = await personaCounts();
  const found = await db.select().from(connections).orderBy(connections.createdAt, connections.id);
  return found.map((row) => viewConnection(row, counts.get(row.id) ?? 0));
}

export async function getConnection(actor: Actor, id: string): Promise<Connection> {
  needRole(actor, "viewer");
  return view(await rowOf(id));
}

/** Stores a key after the source accepted it (unless `check` is false), and starts the first read. */
export async function createConnection(actor: Actor, input: CreateConnection, { check }: { check: boolean }): Promise<Connection> {
  needRole(actor, "admin");
  const source = getSource(input.source);
  const origin = checkOrigin(source, input.origin);
  const account = check ? await checkKey(source, origin, input.credentials) : null;
  const id = randomUUID();
  const db = await database();
  const [row] = await db
    .insert(connections)
    .values({
      id,
      source: source.id,
      label: input.label,
      ...sealedKey(id, origin, input.credentials, actor),
      account,
      createdBy: actor.name,
    })
    .returning();
  void startRefresh(id);
  return view(row as ConnectionRow);
}

function sealedKey(id: string, origin: string, credentials: Credentials, actor: Pick<Actor, "name">) {
  const secret = seal(JSON.stringify(credentials), secretContext(id, origin));
  return { origin, secret, keyHint: hint(credentials.apiKey), keySetAt: new Date(), keySetBy: actor.name };
}

export async function updateConnection(actor: Actor, id: string, input: UpdateConnection): Promise<Connection> {
  needRole(actor, "admin");
  const row = await rowOf(id);
  const source = getSource(row.source);
  const key = await replacedKey(actor, row, source, input);
  const resumed = key !== undefined || input.paused === false;
  const db = await database();
  const [updated] = await db
    .update(connections)
    .set({
      ...(input.label !== undefined && { label: input.label }),
      ...(resumed && { paused: false, pausedReason: null, problemCode: null, problemDetail: null, failingSince: null, triedAt: null }),
      ...(input.paused === true && { paused: true, pausedReason: `Paused by ${actor.name}.` }),
      ...key,
    })
    .where(eq(connections.id, id))
    .returning();
  if (!updated) throw gone();
  if (resumed) void startRefresh(id);
  return view(updated);
}

/** A key belongs to one origin, so a new origin needs the key again. */
async function replacedKey(actor: Actor, row: ConnectionRow, source: Source, input: UpdateConnection) {
  const origin = input.origin === undefined ? row.origin : checkOrigin(source, input.origin);
  if (origin !== row.origin && !input.credentials) {
    throw new AppError("invalid", "Give the key again together with the new address: a stored key is never sent anywhere else.", {
      issues: [{ path: ["credentials"], message: "Needed with a new address." }],
    });
  }
  if (!input.credentials) return undefined;
  const account = await checkKey(source, origin, input.credentials);
  return {
    ...sealedKey(row.id, origin, input.credentials, actor),
    account,
    refreshLease: null,
    refreshLeaseUntil: null,
    refreshStartedAt: null,
  };
}

/** Forgets the key and the mirror of it; nothing is deleted upstream. */
export async function removeConnection(actor: Actor, id: string): Promise<void> {
  needRole(actor, "admin");
  const db = await database();
  const removed = await db.delete(connections).where(eq(connections.id, id)).returning({ id: connections.id });
  if (removed.length === 0) throw gone();
}

/** Reads everything again; answers at once. */
export async function requestRefresh(actor: Actor, id: string): Promise<Connection> {
  needRole(actor, "viewer");
  const row = await rowOf(id);
  if (row.paused)
    throw new AppError("conflict", `${row.label} is paused${row.pausedReason ? `: ${row.pausedReason}` : "."} Resume it first.`);
  void startRefresh(id);
  return view(row);
}

export async function rowOf(id: string): Promise<ConnectionRow> {
  const db = await database();
  const [row] = await db.select().from(connections).where(eq(connections.id, id));
  if (!row) throw gone();
  return row;
}

const view = async (row: ConnectionRow): Promise<Connection> => viewConnection(row, (await personaCounts()).get(row.id) ?? 0);

const gone = () => new AppError("not_found", "This connection does not exist (any more).");
