import "server-only";
import { and, desc, eq, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { PersonaChanges, PersonaChangesQuery, PersonaFilter } from "@/lib/model/persona-query";
import { type Actor, needRole } from "./actor";
import { meaningsOf, withCells } from "./persona-cells";
import { personaWhere, UNLISTED } from "./persona-filter";
import { summaryColumns, summaryOf } from "./persona-view";

const MOST_ROWS = 200;
const MOST_COUNTED = 1_000;
/** A row is touched before its transaction ends: what was under way at `since` shows a little later. */
const OVERLAP_MS = 2_000;

/** What happened in the mirror since a page of the library was read. When nothing did, it is one look into an index. */
export async function listChanges(actor: Actor, { since, columns, ...filter }: PersonaChangesQuery): Promise<PersonaChanges> {
  needRole(actor, "viewer");
  const from = new Date(Math.max(0, Date.parse(since)));
  const meanings = meaningsOf(columns);
  const withValues = meanings.length > 0 && { values: personas.values };
  const db = await database();
  const found = await db
    .select({ at: sql<Date>`clock.at`.mapWith(personas.touchedAt), ...summaryColumns, ...withValues, readAt: connections.readAt })
    .from(sql`(select now()::timestamptz(3) as at) as clock`)
    .leftJoin(personas, inArray(personas.id, latest(from)))
    .leftJoin(connections, eq(connections.id, personas.connectionId))
    .orderBy(desc(personas.touchedAt), personas.id);
  const data = found.flatMap(({ row, readAt, places, values }) => (row ? withCells(summaryOf(row, readAt, places), values, meanings) : []));
  const isNews = data.some(({ touchedAt }) => new Date(touchedAt) > from);
  return { at: (found[0]?.at ?? from).toISOString(), ...(isNews ? await count(filter, from) : NONE), data };
}

const NONE = { new: 0, changed: 0, gone: 0 };

function latest(from: Date): SQL {
  const touched = gt(personas.touchedAt, new Date(from.getTime() - OVERLAP_MS));
  return sql`(select ${personas.id} from ${personas} where ${touched} order by ${personas.touchedAt} desc limit ${MOST_ROWS})`;
}

/** New and changed ones are those that the filter finds; for those no longer listed its states do not matter. */
async function count(filter: PersonaFilter, from: Date): Promise<typeof NONE> {
  const touched = gt(personas.touchedAt, from);
  const listed = and(touched, sql`${personas.state} not in ${UNLISTED}`, personaWhere(filter));
  const known = lte(personas.firstSeenAt, from);
  const [counts = NONE] = await rows<typeof NONE>(
    await database(),
    sql`select ${atMost(and(listed, gt(personas.firstSeenAt, from)))} as new, ${atMost(and(listed, known))} as changed,
      ${atMost(and(touched, known, sql`${personas.state} in ${UNLISTED}`, personaWhere(filter, ["state"])))} as gone`,
  );
  return counts;
}

const atMost = (where: SQL | undefined): SQL =>
  sql`(select count(*)::int from (select 1 from ${personas} where ${where} limit ${MOST_COUNTED}) counted)`;
