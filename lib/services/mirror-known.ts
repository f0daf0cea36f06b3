import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { RemotePersona } from "@/lib/sources/source";
import type { Home, Seen } from "./mirror";
import { hashOf } from "./mirror-hash";

/** A row of a source with the hash of it. */
export type Incoming = { remote: RemotePersona; hash: string };
export type Known = Pick<typeof personas.$inferSelect, "id" | "sourceId" | "hash" | "state" | "readAt">;

export const incoming = (home: Home, remote: RemotePersona): Incoming => ({ remote, hash: hashOf(home.source, remote) });

/** The little that tells whether a row has to be written, per upstream id. */
export async function knownRows(tx: Tx, connectionId: string, sourceIds: readonly string[]): Promise<Map<string, Known>> {
  if (sourceIds.length === 0) return new Map();
  const { id, sourceId, hash, state, readAt } = personas;
  const found = await tx
    .select({ id, sourceId, hash, state, readAt })
    .from(personas)
    .where(and(eq(personas.connectionId, connectionId), sql`${personas.sourceId} = any(${sql.param([...sourceIds])}::text[])`));
  return new Map(found.map((row) => [row.sourceId, row]));
}

/** True when the row holds this already, or something newer. What somebody wrote from here is always noted. */
export function settled(known: Known, { remote, hash }: Incoming, seen: Seen): boolean {
  if (known.readAt > seen.readAt) return true;
  const ours = seen.via !== "outside" && seen.via !== "connect";
  return !ours && known.hash === hash && known.state === remote.state && known.sourceId === remote.sourceId;
}
