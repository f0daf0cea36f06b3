import "server-only";
import { database } from "@/lib/db/client";
import { scopes } from "@/lib/db/schema";
import { type Actor, needRole } from "./actor";

export type KnownScope = { id: string; kind: string; label: string; connection: string };

/** Places of every connection as the mirror knows them. */
export async function knownScopes(actor: Actor): Promise<KnownScope[]> {
  needRole(actor, "viewer");
  const db = await database();
  return db
    .select({ id: scopes.id, kind: scopes.kind, label: scopes.label, connection: scopes.connectionId })
    .from(scopes)
    .orderBy(scopes.kind, scopes.label);
}
