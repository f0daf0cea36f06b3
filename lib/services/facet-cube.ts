import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { CHANGED_DAYS, READ_DAYS, READINESS_RANGES } from "@/lib/model/facets";
import type { PersonaFilter } from "@/lib/model/persona-query";
import type { PersonaState } from "@/lib/model/persona-state";
import type { ConnectionRow } from "./calls";
import { isMatched, personaWhere, rangeOf } from "./persona-filter";

/** Filters that the cube itself can apply, to all facets but their own. */
export const CUBE_KEYS = ["source", "connection", "state", "readiness", "freshness", "read", "matched"] as const;
export type CubeKey = (typeof CUBE_KEYS)[number];

/** Personas that are alike in everything the cube knows; a bucket is the number of edges passed. */
export type Cell = {
  connection: string;
  source: string;
  state: PersonaState;
  ready: number;
  changed: number | null;
  read: number;
  matched: boolean;
  n: number;
};
/** Where buckets end: ready scores as they are, times in milliseconds, ascending. */
export type Edges = { ready: number[]; changed: number[]; read: number[] };

const ascending = (values: number[]) => [...new Set(values)].sort((a, b) => a - b);

export function edgesOf(filter: PersonaFilter, now: number): Edges {
  const times = (days: readonly (string | undefined)[]) => ascending(days.flatMap((text) => rangeOf(text, now)?.edge.getTime() ?? []));
  const scores = [...READINESS_RANGES, filter.readiness].flatMap((range) => scoresOf(range) ?? []);
  return {
    ready: ascending(scores.map(Number)),
    changed: times([...CHANGED_DAYS, filter.freshness]),
    read: times([...READ_DAYS, filter.read]),
  };
}

/** The first score inside "from-to", and the first one beyond. */
export function scoresOf(range: string | undefined): [number, number] | undefined {
  const [from, to] = (range ?? "").split("-").map(Number);
  return from === undefined || to === undefined ? undefined : [from, to + 1];
}

type Row = Omit<Cell, "source">;

/** One pass over the personas that the filter's other keys find, counted by everything the cube can tell apart. */
export async function readCube(filter: PersonaFilter, edges: Edges, held: readonly ConnectionRow[]): Promise<Cell[]> {
  const times = (list: number[]) => sql.raw(`'{${list.map((time) => new Date(time).toISOString()).join()}}'::timestamptz[]`);
  const found = await rows<Row>(
    await database(),
    sql`select ${personas.connectionId} as connection, ${personas.state} as state,
      width_bucket(${personas.ready}, ${sql.raw(`'{${edges.ready.join()}}'::int[]`)}) as ready,
      width_bucket(${personas.changedAt}, ${times(edges.changed)}) as changed,
      width_bucket(${personas.readAt}, ${times(edges.read)}) as read,
      ${held.length > 1 ? matched : sql`false`} as matched, count(*)::int as n
      from ${personas} where ${personaWhere(filter, CUBE_KEYS) ?? sql`true`} group by 1, 2, 3, 4, 5, 6`,
  );
  const connections = new Map(held.map((row) => [row.id, row]));
  return found.flatMap((row) => {
    const connection = connections.get(row.connection);
    if (!connection) return [];
    const listed = row.state !== "missing" && row.state !== "deleted";
    const seen = listed && connection.readAt ? edges.read.filter((edge) => edge <= Number(connection.readAt)).length : 0;
    return [{ ...row, source: connection.source, read: Math.max(row.read, seen) }];
  });
}

/** `isMatched` in a form that the database can answer for all rows at once, as it does for many, or one by one. */
const matched: SQL = sql`case when ${personas.state} = 'deleted' then ${isMatched()} else exists (
  select 1 from (select name_key from personas where state <> 'deleted' and name_key <> '' group by name_key having min(connection_id::text) <> max(connection_id::text)) twice
  where twice.name_key = ${personas.nameKey}) end`;
