import "server-only";
import { and, between, gte, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { connections, personaScopes, personas } from "@/lib/db/schema";
import type { PersonaFilter } from "@/lib/model/persona-query";
import { searchQuery } from "@/lib/model/search-words";

const DAY_MS = 86_400_000;

export type FilterKey = keyof PersonaFilter;

/** States that a complete read of the connection tells nothing about. */
export const UNLISTED = sql.raw(`('missing', 'deleted')`);

/** The library's filter as one condition on the mirror. What `without` names counts as any, the state then with what was deleted. */
export function personaWhere(filter: PersonaFilter, without: readonly FilterKey[] = []): SQL | undefined {
  const wanted = (Object.keys(CONDITIONS) as FilterKey[]).filter((key) => !without.includes(key));
  return and(...wanted.map((key) => CONDITIONS[key](filter)));
}

const CONDITIONS: Record<FilterKey, (filter: PersonaFilter) => SQL | undefined> = {
  q: ({ q }) => searchWhere(q?.trim() ?? ""),
  source: ({ source }) => some(source, (list) => inArray(personas.source, list)),
  connection: ({ connection }) => some(connection, (list) => inArray(personas.connectionId, list)),
  scope: ({ scope }) =>
    some(
      scope,
      (list) =>
        sql`exists (select 1 from ${personaScopes} where ${personaScopes.personaId} = ${personas.id} and ${inArray(personaScopes.scopeId, list)})`,
    ),
  state: ({ state }) => some(state, (list) => inArray(personas.state, list)) ?? ne(personas.state, "deleted"),
  readiness: ({ readiness }) => readinessWhere(readiness),
  missing: ({ missing }) => some(missing, (list) => sql`${personas.gaps} && ${sql.param(list)}::text[]`),
  freshness: ({ freshness }) => {
    const range = rangeOf(freshness);
    return range && (range.older ? lt(personas.changedAt, range.edge) : gte(personas.changedAt, range.edge));
  },
  read: ({ read }) => readWhere(read),
  by: ({ by }) => some(by, (list) => or(inArray(personas.createdBy, list), inArray(personas.changedBy, list))),
  matched: ({ matched }) => matchedWhere(matched, isMatched()),
};

/** The same condition for walking an index until a page is full: row by row, where the database would else match all names first. */
export const walkedWhere = (filter: PersonaFilter): SQL | undefined =>
  and(personaWhere(filter, ["matched"]), matchedWhere(filter.matched, isMatched(sql` offset 0`)));

const matchedWhere = (matched: PersonaFilter["matched"], test: SQL): SQL | undefined =>
  matched === undefined ? undefined : matched === "true" ? test : sql`not ${test}`;

const some = <T>(list: T[] | undefined, where: (list: T[]) => SQL | undefined) => (list && list.length > 0 ? where(list) : undefined);

/** A search that holds no word, like "***", finds nobody. */
function searchWhere(q: string): SQL | undefined {
  if (q === "") return undefined;
  const query = searchQuery(q);
  return query === null ? sql`false` : sql`${personas.words} @@ ${query}::tsquery`;
}

function readinessWhere(range: string | undefined): SQL | undefined {
  const [from, to] = (range ?? "").split("-").map(Number);
  return from === undefined || to === undefined ? undefined : between(personas.ready, from, to);
}

/** Days as the filters write them: "7" is from the edge on, "-7" before it. */
export function rangeOf(days: string | undefined, now = Date.now()): { edge: Date; older: boolean } | undefined {
  if (days === undefined) return undefined;
  return { edge: new Date(now - Math.abs(Number(days)) * DAY_MS), older: days.startsWith("-") };
}

/** By the effective read time: the later one of the row's and, for listed rows, its connection's. */
function readWhere(days: string | undefined): SQL | undefined {
  const range = rangeOf(days);
  if (!range) return undefined;
  const readSince = sql`${personas.connectionId} in (select ${connections.id} from ${connections} where ${gte(connections.readAt, range.edge)})`;
  const recent = sql`(${gte(personas.readAt, range.edge)} or (${personas.state} not in ${UNLISTED} and ${readSince}))`;
  return range.older ? sql`not ${recent}` : recent;
}

/** Somebody of the same name is in another connection and not deleted. */
export const isMatched = (end = sql``): SQL =>
  sql`exists (select 1 from personas other where other.name_key = ${personas.nameKey} and other.name_key <> '' and other.connection_id <> ${personas.connectionId} and other.state <> 'deleted'${end})`;
