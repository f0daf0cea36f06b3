import "server-only";
import { eq, getTableColumns, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { Persona, PersonaSummary } from "@/lib/model/persona";
import { canOf, getSource } from "@/lib/sources/registry";
import type { Scope } from "@/lib/sources/source";

export type PersonaRow = typeof personas.$inferSelect;

/** A complete read of the connection saw every listed row, so its time counts when it is the later one. */
export const effectiveReadAt = (row: Pick<PersonaRow, "readAt" | "state">, connectionReadAt: Date | null): Date =>
  connectionReadAt && connectionReadAt > row.readAt && row.state !== "missing" && row.state !== "deleted" ? connectionReadAt : row.readAt;

const {
  values: _values,
  other: _other,
  words: _words,
  hash: _hash,
  gaps: _gaps,
  nameKey: _nameKey,
  firstSeenAt: _seen,
  ...shown
} = getTableColumns(personas);

type Shown = Pick<PersonaRow, keyof typeof shown>;

/** What a summary is made of: the row without its content, and its places. */
export const summaryColumns = {
  row: shown,
  places: sql<
    Scope[]
  >`coalesce((select json_agg(json_build_object('id', place.id, 'kind', place.kind, 'label', place.label) order by place.kind, place.label, place.id)
    from persona_scopes held join scopes place on place.connection_id = held.connection_id and place.id = held.scope_id where held.persona_id = ${personas.id}), '[]'::json)`,
};

export function summaryOf(row: Shown, connectionReadAt: Date | null, places: Scope[]): PersonaSummary {
  return {
    id: row.id,
    connection: row.connectionId,
    source: row.source,
    sourceId: row.sourceId,
    name: row.name,
    alias: row.alias,
    role: row.role,
    voice: row.voice,
    line: row.line,
    scopes: places,
    state: row.state,
    readiness: { score: row.ready, filled: row.readyFilled, counted: row.readyCounted, missing: row.missing },
    readAt: effectiveReadAt(row, connectionReadAt).toISOString(),
    changedAt: row.changedAt?.toISOString() ?? null,
    changedBy: row.changedBy,
    createdBy: row.createdBy,
    touchedAt: row.touchedAt.toISOString(),
    version: row.version,
  };
}

/** One persona as the API gives it; undefined when the mirror has none. */
export async function viewPersona(id: string): Promise<Persona | undefined> {
  const db = await database();
  const [found] = await db
    .select({ ...summaryColumns, row: personas, readAt: connections.readAt })
    .from(personas)
    .innerJoin(connections, eq(connections.id, personas.connectionId))
    .where(eq(personas.id, id));
  if (!found) return undefined;
  const source = getSource(found.row.source);
  const can = canOf(source);
  const gone = found.row.state === "deleted";
  return {
    ...summaryOf(found.row, found.readAt, found.places),
    values: found.row.values,
    other: found.row.other,
    can: gone ? { create: can.create, update: false, remove: false, reason: `It was deleted in ${source.label}.` } : can,
  };
}
