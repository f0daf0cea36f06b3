import "server-only";
import { and, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import { personas } from "@/lib/db/schema";
import type { PersonaState } from "@/lib/model/persona-state";
import type { ConnectionRow } from "./calls";
import { UNLISTED } from "./persona-filter";
import { isAfter, isAfterAt, orderBy, type Walk } from "./persona-walk";

const listed = sql`${personas.state} not in ${UNLISTED}`;
const isUnlisted = (state: PersonaState): boolean => state === "missing" || state === "deleted";
const unlisted = sql`${personas.state} in ${UNLISTED}`;

/**
 * `id` and `key` of rows by their effective read time, which lies in two tables. In each connection, three runs are in order by themselves:
 * listed rows not read since its last complete read (all of one time), listed rows read since, and rows no longer listed.
 */
export function byReadTime(walk: Walk, where: SQL | undefined, held: readonly ConnectionRow[], states: readonly PersonaState[] = []): SQL {
  const isAsked = (which: (state: PersonaState) => boolean) => states.length === 0 || states.some(which);
  const anyUnlisted = isAsked(isUnlisted);
  const anyListed = isAsked((state) => !isUnlisted(state));
  const runs = held.flatMap(({ id, readAt }) => {
    const mine = and(eq(personas.connectionId, id), where);
    if (!readAt) return [ownTime(mine, walk)];
    const gone = anyUnlisted ? [ownTime(and(mine, unlisted), walk)] : [];
    if (!anyListed) return gone;
    const since = ownTime(and(mine, listed, gt(personas.readAt, readAt)), walk);
    const after = isAfterAt(readAt, walk);
    if (after === null) return [...gone, since];
    return [...gone, since, run(sql`${readAt.toISOString()}::timestamptz`, and(mine, listed, lte(personas.readAt, readAt), after), walk)];
  });
  return runs.length > 0 ? sql.join(runs, sql` union all `) : sql`select null::uuid as id, null::timestamptz as key where false`;
}

const ownTime = (where: SQL | undefined, walk: Walk): SQL => {
  const key = sql`${personas.readAt}`;
  return run(key, and(where, isAfter(key, "timestamptz", walk)), walk);
};

const run = (key: SQL, where: SQL | undefined, { down, most }: Walk): SQL =>
  sql`(select ${personas.id} as id, ${key} as key from ${personas} where ${where} order by ${orderBy(key, sql`${personas.id}`, down)} limit ${most})`;
