import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { scopes } from "@/lib/db/schema";
import type { Line } from "./calls";
import { membersOf, movePersonas } from "./mirror-scopes";

const SLICE = 500;

/** The places of a connection as they are called now. */
export async function readScopes({ row, source, call }: Line): Promise<void> {
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

/** Rows do not say where they belong: each scope is listed to learn its members. `ids` are ours per upstream id. */
export async function placeByScope(
  { row, source, call }: Line,
  ids: ReadonlyMap<string, string>,
  renew: () => Promise<void>,
): Promise<void> {
  const db = await database();
  const places = await db.select({ id: scopes.id }).from(scopes).where(eq(scopes.connectionId, row.id));
  for (const { id: scopeId } of places) {
    const members = new Set<string>();
    for await (const page of source.list(call, { scope: scopeId })) {
      for (const remote of page) members.add(ids.get(remote.sourceId) ?? "");
      await renew();
    }
    members.delete("");
    const held = await membersOf(db, row.id, scopeId);
    const place = (personaId: string) => ({ personaId, connectionId: row.id, scopeId });
    const gone = [...held].filter((id) => !members.has(id)).map(place);
    const added = [...members].filter((id) => !held.has(id)).map(place);
    for (let at = 0; at < Math.max(gone.length, added.length); at += SLICE) {
      const slice = { gone: gone.slice(at, at + SLICE), added: added.slice(at, at + SLICE) };
      await db.transaction((tx) => movePersonas(tx, slice));
    }
  }
}
