import "server-only";
import { and, count, eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personaScopes, personas, scopes } from "@/lib/db/schema";
import type { Facets } from "@/lib/model/facets";
import type { PersonaFilter } from "@/lib/model/persona-query";
import { PERSONA_STATES } from "@/lib/model/persona-state";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { personaWhere } from "./persona-filter";

/** How many personas each value of a filter would show, all other filters kept. */
export async function listFacets(actor: Actor, filter: PersonaFilter): Promise<Facets> {
  needRole(actor, "viewer");
  const db = await database();
  const n = count();
  const without = (name: keyof PersonaFilter) => personaWhere({ ...filter, [name]: undefined });
  const anyState = personaWhere({ ...filter, state: [...PERSONA_STATES] });
  const bySource = await db.select({ value: personas.source, count: n }).from(personas).where(without("source")).groupBy(personas.source);
  const byConnection = await db
    .select({ value: connections.id, label: connections.label, count: n })
    .from(personas)
    .innerJoin(connections, eq(connections.id, personas.connectionId))
    .where(without("connection"))
    .groupBy(connections.id, connections.label);
  const byState = await db.select({ value: personas.state, count: n }).from(personas).where(anyState).groupBy(personas.state);
  const byScope = await db
    .select({
      value: scopes.id,
      label: sql<string>`min(${scopes.label})`,
      kind: sql<string>`min(${scopes.kind})`,
      source: personas.source,
      count: sql<number>`count(distinct ${personas.id})::int`,
    })
    .from(personas)
    .innerJoin(personaScopes, eq(personaScopes.personaId, personas.id))
    .innerJoin(scopes, and(eq(scopes.connectionId, personaScopes.connectionId), eq(scopes.id, personaScopes.scopeId)))
    .where(without("scope"))
    .groupBy(scopes.id, personas.source);
  return {
    source: bySource.map((f) => ({ ...f, label: getSource(f.value).label })),
    connection: byConnection,
    state: byState,
    scope: byScope,
    readiness: [],
    missing: [],
    freshness: [],
    read: [],
    by: [],
    matched: [],
  };
}
