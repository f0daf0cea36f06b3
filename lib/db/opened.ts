import "server-only";
import path from "node:path";
import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import type * as schema from "./schema";

/** The embedded database and Postgres behind one type. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
/** A database or a transaction of it. */
export type Tx = Pick<Db, "select" | "insert" | "update" | "delete" | "execute">;
/** `oneLine`: statements never run at the same time. */
export type Opened = { db: Db; oneLine?: boolean; close(): Promise<void> };

export const MIGRATIONS = path.join(process.cwd(), "lib/db/migrations");

/** Rows of a hand-written query. */
export async function rows<T>(db: Tx, query: SQL): Promise<T[]> {
  return ((await db.execute(query)) as unknown as { rows: T[] }).rows;
}
