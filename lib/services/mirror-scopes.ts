import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { personaScopes, scopes } from "@/lib/db/schema";
import type { RemotePersona } from "@/lib/sources/source";

type Place = typeof personaScopes.$inferSelect;
type Moves = { gone: Place[]; added: Place[] };

/** What has to be written so that these personas stand where their rows say; rows that do not say keep what is known. */
export async function scopeMoves(
  tx: Tx,
  connectionId: string,
  remotes: readonly RemotePersona[],
  ids: ReadonlyMap<string, string>,
): Promise<Moves> {
  const wanted = new Map<string, Place>();
  const personaIds: string[] = [];
  for (const { sourceId, scopes: places } of remotes) {
    const personaId = ids.get(sourceId);
    if (places === undefined || personaId === undefined) continue;
    personaIds.push(personaId);
    for (const { id } of places) wanted.set(`${personaId} ${id}`, { personaId, connectionId, scopeId: id });
  }
  if (personaIds.length === 0) return { gone: [], added: [] };
  const held = await tx
    .select()
    .from(personaScopes)
    .where(sql`${personaScopes.personaId} = any(${sql.param(personaIds)}::uuid[])`);
  const gone = held.filter((row) => !wanted.delete(`${row.personaId} ${row.scopeId}`));
  return { gone, added: [...wanted.values()] };
}

/** One statement for all that leave a place, one for all that enter one. */
export async function movePersonas(tx: Tx, { gone, added }: Moves): Promise<void> {
  if (gone.length > 0) {
    const [personaIds, scopeIds] = [gone.map((row) => row.personaId), gone.map((row) => row.scopeId)];
    const pairs = sql`select * from unnest(${sql.param(personaIds)}::uuid[], ${sql.param(scopeIds)}::text[])`;
    await tx.delete(personaScopes).where(sql`(${personaScopes.personaId}, ${personaScopes.scopeId}) in (${pairs})`);
  }
  if (added.length > 0) await tx.insert(personaScopes).values(added).onConflictDoNothing();
}

/** Places that rows name but the list of places did not. */
export async function namePlaces(tx: Tx, connectionId: string, remotes: readonly RemotePersona[]): Promise<void> {
  const places = new Map<string, typeof scopes.$inferInsert>();
  for (const remote of remotes) for (const place of remote.scopes ?? []) places.set(place.id, { ...place, connectionId });
  if (places.size > 0)
    await tx
      .insert(scopes)
      .values([...places.values()])
      .onConflictDoNothing();
}

/** Who stands in one place now. */
export async function membersOf(tx: Tx, connectionId: string, scopeId: string): Promise<Set<string>> {
  const held = await tx
    .select({ id: personaScopes.personaId })
    .from(personaScopes)
    .where(and(eq(personaScopes.connectionId, connectionId), eq(personaScopes.scopeId, scopeId)));
  return new Set(held.map((row) => row.id));
}
