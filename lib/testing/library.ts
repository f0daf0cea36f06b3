import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personaScopes, personas, scopes } from "@/lib/db/schema";
import { plain } from "@/lib/model/search-text";
import { searchLexemes } from "@/lib/model/search-words";
import type { SourceName } from "./world";

export type Row = typeof personas.$inferSelect;
export type Given = Partial<Row> & { name: string; in?: string[] };

/** A connection that nothing reads, in the mirror only. */
export async function addHome(source: SourceName, set: Partial<typeof connections.$inferInsert> = {}): Promise<string> {
  const db = await database();
  const row = { source, label: source, origin: "http://localhost:1", secret: "none", paused: true, readAt: new Date(), ...set };
  const [made] = await db.insert(connections).values(row).returning({ id: connections.id });
  if (!made) throw new Error("Not made.");
  return made.id;
}

export async function addPlaces(connectionId: string, ids: readonly string[]): Promise<void> {
  const db = await database();
  await db.insert(scopes).values(ids.map((id) => ({ connectionId, id, kind: "project", label: `Place ${id}` })));
}

/** Rows as if they had been read; `in` names their places. */
export async function addMirrored(connectionId: string, source: SourceName, given: readonly Given[]): Promise<string[]> {
  const db = await database();
  const rows = given.map(({ in: places = [], ...set }) => ({ id: randomUUID(), places, set }));
  await db.insert(personas).values(
    rows.map(({ id, set }) => ({
      ...BLANK,
      ...set,
      id,
      connectionId,
      source,
      sourceId: set.sourceId ?? id,
      nameKey: plain(set.name).slice(0, 500),
      words: words(set),
    })),
  );
  const held = rows.flatMap(({ id, places }) => places.map((scopeId) => ({ personaId: id, connectionId, scopeId })));
  if (held.length > 0) await db.insert(personaScopes).values(held);
  return rows.map(({ id }) => id);
}

const words = ({ name, values }: Given) => sql<string>`array_to_tsvector(${sql.param(searchLexemes(name, values))}::text[])`;

const BLANK = {
  values: {},
  other: {},
  version: "1",
  state: "active" as const,
  ready: 100,
  readyFilled: 1,
  readyCounted: 1,
  missing: [],
  readAt: new Date(0),
};
