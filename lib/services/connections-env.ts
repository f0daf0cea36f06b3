import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { sourceEnv } from "@/lib/server/env";
import { hint, seal, unseal } from "@/lib/server/seal";
import { listSources } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import { type ConnectionRow, secretContext } from "./calls";

/** Each source whose key is in the environment has one connection made from it; a changed key or address replaces the stored one. */
export async function connectFromEnv(): Promise<void> {
  for (const source of listSources()) {
    const { apiKey, origin = source.origin } = sourceEnv(source.id);
    if (apiKey !== undefined) await connect(source, origin, apiKey);
  }
}

async function connect(source: Source, origin: string, apiKey: string): Promise<void> {
  const db = await database();
  const [row] = await db
    .select()
    .from(connections)
    .where(and(eq(connections.source, source.id), eq(connections.fromEnv, true)));
  if (row && holdsKey(row, origin, apiKey)) return;
  const id = row?.id ?? randomUUID();
  const key = {
    origin,
    secret: seal(JSON.stringify({ apiKey }), secretContext(id, origin)),
    keyHint: hint(apiKey),
    keySetAt: new Date(),
    keySetBy: "Environment",
  };
  if (!row)
    await db
      .insert(connections)
      .values({ id, source: source.id, label: source.label, fromEnv: true, createdBy: "Environment", ...key })
      .onConflictDoNothing();
  else
    await db
      .update(connections)
      .set({ ...key, paused: false, pausedReason: null, problemCode: null, problemDetail: null, failingSince: null, triedAt: null })
      .where(eq(connections.id, row.id));
}

function holdsKey(row: ConnectionRow, origin: string, apiKey: string): boolean {
  if (row.origin !== origin) return false;
  try {
    return (JSON.parse(unseal(row.secret, secretContext(row.id, row.origin))) as { apiKey?: string }).apiKey === apiKey;
  } catch {
    return false;
  }
}
