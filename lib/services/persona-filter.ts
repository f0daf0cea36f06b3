import "server-only";
import { and, between, gt, inArray, lt, ne, type SQL, sql } from "drizzle-orm";
import { personaScopes, personas } from "@/lib/db/schema";
import type { PersonaFilter } from "@/lib/model/persona-query";
import { searchQuery } from "@/lib/model/search-words";

const DAY_MS = 86_400_000;

/** The library's filter as one condition on the mirror. */
export function personaWhere(filter: PersonaFilter): SQL | undefined {
  return and(
    searchWhere(filter.q),
    some(filter.source, (list) => inArray(personas.source, list)),
    some(filter.connection, (list) => inArray(personas.connectionId, list)),
    some(
      filter.scope,
      (list) =>
        sql`exists (select 1 from ${personaScopes} where ${personaScopes.personaId} = ${personas.id} and ${inArray(personaScopes.scopeId, list)})`,
    ),
    some(filter.state, (list) => inArray(personas.state, list)) ?? ne(personas.state, "deleted"),
    readinessWhere(filter.readiness),
    freshnessWhere(filter.freshness),
  );
}

function searchWhere(q: string | undefined): SQL | undefined {
  const query = searchQuery(q ?? "");
  return query === null ? undefined : sql`${personas.words} @@ ${query}::tsquery`;
}

const some = <T>(list: T[] | undefined, where: (list: T[]) => SQL | undefined) => (list && list.length > 0 ? where(list) : undefined);

function readinessWhere(range: string | undefined): SQL | undefined {
  const [from, to] = (range ?? "").split("-").map(Number);
  return from === undefined || to === undefined ? undefined : between(personas.ready, from, to);
}

function freshnessWhere(days: string | undefined): SQL | undefined {
  if (days === undefined) return undefined;
  const edge = new Date(Date.now() - Math.abs(Number(days)) * DAY_MS);
  return days.startsWith("-") ? lt(personas.changedAt, edge) : gt(personas.changedAt, edge);
}
