import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type Db, database } from "@/lib/db/client";
import { connections, personaScopes, personas, scopes } from "@/lib/db/schema";
import type { Persona, PersonaSummary } from "@/lib/model/persona";
import { canOf, getSource } from "@/lib/sources/registry";
import type { Scope } from "@/lib/sources/source";

export type PersonaRow = typeof personas.$inferSelect;

/** A complete read of the connection saw every listed row, so its time counts when it is the later one. */
export const effectiveReadAt = (row: Pick<PersonaRow, "readAt" | "state">, connectionReadAt: Date | null): Date =>
  connectionReadAt && connectionReadAt > row.readAt && row.state !== "missing" && row.state !== "deleted" ? connectionReadAt : row.readAt;

type Shown = Omit<PersonaRow, "values" | "other" | "words" | "hash" | "gaps" | "nameKey" | "firstSeenAt">;

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

export async function scopesOf(db: Db, personaIds: string[]): Promise<Map<string, Scope[]>> {
  const found = new Map<string, Scope[]>();
  if (personaIds.length === 0) return found;
  const held = await db
    .select({ personaId: personaScopes.personaId, id: scopes.id, kind: scopes.kind, label: scopes.label })
    .from(personaScopes)
    .innerJoin(scopes, and(eq(scopes.connectionId, personaScopes.connectionId), eq(scopes.id, personaScopes.scopeId)))
    .where(inArray(personaScopes.personaId, personaIds))
    .orderBy(scopes.kind, scopes.label);
  for (const { personaId, ...place } of held) found.set(personaId, [...(found.get(personaId) ?? []), place]);
  return found;
}

/** One persona as the API gives it; undefined when the mirror has none. */
export async function viewPersona(id: string): Promise<Persona | undefined> {
  const db = await database();
  const [found] = await db
    .select({ row: personas, readAt: connections.readAt })
    .from(personas)
    .innerJoin(connections, eq(connections.id, personas.connectionId))
    .where(eq(personas.id, id));
  if (!found) return undefined;
  const places = (await scopesOf(db, [id])).get(id) ?? [];
  const source = getSource(found.row.source);
  const can = canOf(source);
  const gone = found.row.state === "deleted";
  return {
    ...summaryOf(found.row, found.readAt, places),
    values: found.row.values,
    other: found.row.other,
    can: gone ? { create: can.create, update: false, remove: false, reason: `It was deleted in ${source.label}.` } : can,
  };
}
