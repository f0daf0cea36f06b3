import "server-only";
import { and, desc, eq, inArray, ne, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems, personas, revisions } from "@/lib/db/schema";
import type { JsonObject } from "@/lib/model/json";

const columns = {
  id: personas.id,
  connectionId: personas.connectionId,
  source: personas.source,
  sourceId: personas.sourceId,
  name: personas.name,
  version: personas.version,
  state: personas.state,
  values: personas.values,
};

export type HeldPersona = Pick<typeof personas.$inferSelect, keyof typeof columns>;

/** What the mirror holds of these. */
export async function heldPersonas(ids: readonly string[]): Promise<Map<string, HeldPersona>> {
  if (ids.length === 0) return new Map();
  const db = await database();
  const found = await db
    .select(columns)
    .from(personas)
    .where(inArray(personas.id, [...ids]));
  return new Map(found.map((row) => [row.id, row]));
}

const pairKey = (persona: string, version: string): string => `${persona} ${version}`;

/** What personas held at versions this app has seen. */
export async function heldAtVersions(pairs: readonly { persona: string; version: string }[]) {
  const found = new Map<string, JsonObject>();
  if (pairs.length > 0) {
    const db = await database();
    const of = inArray(revisions.personaId, [...new Set(pairs.map(({ persona }) => persona))]);
    const rows = await db
      .selectDistinctOn([revisions.personaId, revisions.version], {
        persona: revisions.personaId,
        version: revisions.version,
        values: revisions.values,
      })
      .from(revisions)
      .where(and(of, inArray(revisions.version, [...new Set(pairs.map(({ version }) => version))])))
      .orderBy(revisions.personaId, revisions.version, desc(revisions.seq));
    for (const { persona, version, values } of rows) found.set(pairKey(persona, version), values);
  }
  return (persona: string, version: string): JsonObject | undefined => found.get(pairKey(persona, version));
}

/** Imports that made just this: how many of those personas are still there, and how many are on their way. */
export type Made = { there: number; coming: number };

export async function madeBefore(connectionId: string, fingerprints: readonly string[]): Promise<Map<string, Made>> {
  if (fingerprints.length === 0) return new Map();
  const db = await database();
  const there = sql<number>`count(distinct ${personas.id}) filter (where ${batchItems.state} = 'done')`.mapWith(Number);
  const coming = sql<number>`count(*) filter (where ${batchItems.state} in ('pending', 'sending', 'unsure'))`.mapWith(Number);
  const found = await db
    .select({ fingerprint: batchItems.fingerprint, there, coming })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .leftJoin(personas, and(eq(personas.id, batchItems.personaId), ne(personas.state, "deleted")))
    .where(
      and(
        eq(batches.kind, "import"),
        eq(batchItems.verb, "create"),
        eq(batchItems.connectionId, connectionId),
        inArray(batchItems.fingerprint, [...fingerprints]),
      ),
    )
    .groupBy(batchItems.fingerprint);
  return new Map(found.flatMap(({ fingerprint, there, coming }) => (fingerprint ? [[fingerprint, { there, coming }]] : [])));
}
