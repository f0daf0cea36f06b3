import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { memoryBreaker } from "@/lib/server/breaker";
import { sourceEnv } from "@/lib/server/env";
import { unseal } from "@/lib/server/seal";
import { bindCall, type Call } from "@/lib/sources/call";
import { getSource } from "@/lib/sources/registry";
import type { Credentials, Source } from "@/lib/sources/source";
import { bucketLimiter } from "./buckets";

export type ConnectionRow = typeof connections.$inferSelect;
export type Line = { row: ConnectionRow; source: Source; call: Call };

const breakers = new Map<string, ReturnType<typeof memoryBreaker>>();

export function breakerOf(connectionId: string, label: string) {
  const found = breakers.get(connectionId) ?? memoryBreaker({ label });
  breakers.set(connectionId, found);
  return found;
}

/** Until when this process leaves a failing source alone, in ms; 0 when it does not. */
export const restsUntil = (connectionId: string): number => breakers.get(connectionId)?.restsUntil() ?? 0;

/** What a sealed key is bound to: changing the origin makes it unreadable. */
export const secretContext = (id: string, origin: string) => ({ table: "connections", row: id, field: "secret", origin });

/** A connection with its key bound to it. `person`: somebody waits for the answer. Throws `not_found`, `source_key` when paused for its key. */
export async function openLine(connectionId: string, options: { person: boolean }): Promise<Line> {
  const db = await database();
  const [row] = await db.select().from(connections).where(eq(connections.id, connectionId));
  if (!row) throw new AppError("not_found", "This connection does not exist (any more).");
  return lineOf(row, options);
}

export function lineOf(row: ConnectionRow, { person }: { person: boolean }): Line {
  const source = getSource(row.source);
  const credentials = JSON.parse(unseal(row.secret, secretContext(row.id, row.origin))) as Credentials;
  const limiter = bucketLimiter(row.id, source.label, source.limits);
  const call = bind(source, row.origin, credentials, { limiter, breaker: breakerOf(row.id, source.label), person });
  return { row, source, call };
}

type Guards = Pick<Parameters<typeof bindCall>[0], "limiter" | "breaker" | "person">;

/** Binds a key to its origin; nothing after this sees the key. */
export function bind(source: Source, origin: string, credentials: Credentials, guards: Guards): Call {
  const fromEnv = sourceEnv(source.id).origin;
  return bindCall({
    source: source.label,
    origin,
    headers: source.authorize(credentials),
    secrets: [credentials.apiKey],
    allowedOrigins: [source.origin, ...(fromEnv ? [fromEnv] : [])],
    trustedOrigins: fromEnv ? [fromEnv] : [],
    ...guards,
  });
}
