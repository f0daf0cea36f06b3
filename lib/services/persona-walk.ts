import "server-only";
import { asc, desc, type SQL, sql } from "drizzle-orm";
import { personas } from "@/lib/db/schema";
import type { Cursor, KeyType } from "./persona-cursor";

/** How a page is ordered, where it starts, and how many rows at most it takes from anywhere. */
export type Walk = { down: boolean; after: Cursor | undefined; most: number };

export const orderBy = (key: SQL, id: SQL, down: boolean): SQL => (down ? sql`${desc(key)}, ${desc(id)}` : sql`${asc(key)}, ${asc(id)}`);

const beyond = (down: boolean): SQL => sql.raw(down ? "<" : ">");

/** The rows that come after the cursor. */
export function isAfter(key: SQL, type: KeyType, { after, down }: Walk): SQL | undefined {
  if (!after) return undefined;
  return sql`(${key}, ${personas.id}) ${beyond(down)} (${after.key}::${sql.raw(type)}, ${after.id}::uuid)`;
}

/** The same among rows that share one time; null when all of them came before. */
export function isAfterAt(time: Date, { after, down }: Walk): SQL | undefined | null {
  const ahead = after ? time.getTime() - new Date(after.key).getTime() : undefined;
  if (!after || ahead === undefined) return undefined;
  if (ahead === 0) return sql`${personas.id} ${beyond(down)} ${after.id}::uuid`;
  return ahead > 0 === down ? null : undefined;
}
