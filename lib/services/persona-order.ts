import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { personas } from "@/lib/db/schema";
import type { PersonaQuery } from "@/lib/model/persona-query";
import type { ConnectionRow } from "./calls";
import { type KeyType, readCursor } from "./persona-cursor";
import { walkedWhere } from "./persona-filter";
import { byReadTime } from "./persona-read-order";
import { isAfter, orderBy } from "./persona-walk";

/** What each sort compares (the very expression its index holds), and whether its plain form runs downwards. */
const SORTS: Record<string, { by?: SQL; down: boolean; type: KeyType }> = {
  changed: { by: sql`coalesce(${personas.changedAt}, 'epoch'::timestamptz)`, down: true, type: "timestamptz" },
  name: { by: sql`${personas.nameKey}`, down: false, type: "text" },
  readiness: { by: sql`${personas.ready}`, down: false, type: "int" },
};
const READ: (typeof SORTS)[string] = { down: true, type: "timestamptz" };

/** One page as a select of `id` and `key`, one row longer than asked for, found by walking an index; and the order it is in. */
export function pageOf(query: PersonaQuery, held: readonly ConnectionRow[]): { select: SQL; order: SQL } {
  const { by, type, ...sort } = SORTS[query.sort.replace("-", "")] ?? READ;
  const down = sort.down !== query.sort.startsWith("-");
  const after = query.cursor ? readCursor(query.cursor, type) : undefined;
  const offset = query.offset ?? 0;
  const walk = { down, after, most: query.limit + 1 + offset };
  const where = walkedWhere(query);
  const rows = by
    ? sql`select ${personas.id} as id, ${by} as key from ${personas} where ${and(where, isAfter(by, type, walk))} order by ${orderBy(by, sql`${personas.id}`, down)}`
    : sql`select id, key from (${byReadTime(walk, where, inFilter(query, held), query.state)}) read order by ${orderBy(sql`key`, sql`id`, down)}`;
  return { select: sql`${rows} limit ${query.limit + 1} offset ${offset}`, order: orderBy(sql`page.key`, sql`page.id`, down) };
}

const inFilter = ({ connection, source }: PersonaQuery, held: readonly ConnectionRow[]) =>
  held.filter((row) => (!connection?.length || connection.includes(row.id)) && (!source?.length || source.includes(row.source)));
