import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { Facets } from "@/lib/model/facets";
import type { PersonaFilter } from "@/lib/model/persona-query";
import { type FilterKey, personaWhere } from "./persona-filter";

const MOST_PEOPLE = 50;

type Counted = { value: string; count: number };

const found = (filter: PersonaFilter, own: FilterKey): SQL => sql`${personas} where ${personaWhere(filter, [own]) ?? sql`true`}`;

/** Facets of which one persona can have many values; equal lists are counted together first. */
export async function countMissing(filter: PersonaFilter): Promise<Counted[]> {
  return rows<Counted>(
    await database(),
    sql`select value, sum(n)::int as count from (select ${personas.gaps} as gaps, count(*) as n from ${found(filter, "missing")} group by 1) alike,
      lateral (select distinct unnest(gaps) as value) each group by value order by count desc, value`,
  );
}

/** Those who made or changed most; who did both to a persona counts once. */
export async function countPeople(filter: PersonaFilter): Promise<Counted[]> {
  return rows<Counted>(
    await database(),
    sql`select value, sum(n)::int as count from
      (select ${personas.createdBy} as maker, ${personas.changedBy} as changer, count(*) as n from ${found(filter, "by")} group by 1, 2) alike,
      lateral (select distinct unnest(array[maker, changer]) as value) each where value is not null group by value order by count desc, value limit ${MOST_PEOPLE}`,
  );
}

/** Places are counted wherever they have a name; several connections may share one. */
export async function countScopes(filter: PersonaFilter): Promise<Facets["scope"]> {
  return rows<Facets["scope"][number]>(
    await database(),
    sql`select place.id as value, place.label, place.kind, place.source, coalesce(counted.n, 0)::int as count
      from (select scopes.id, min(scopes.label) as label, min(kind) as kind, min(source) as source
        from scopes join connections on connections.id = connection_id group by scopes.id) place
      join (select scope_id, count(*) as n from persona_scopes where persona_id in (select ${personas.id} from ${found(filter, "scope")}) group by scope_id) counted
        on counted.scope_id = place.id
      order by place.label, place.id`,
  );
}
