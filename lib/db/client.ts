import "server-only";
import path from "node:path";
import type { SQL } from "drizzle-orm";
import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";
import { env } from "@/lib/server/env";
import type * as schema from "./schema";

/** The embedded database and Postgres behind one type. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;
/** A database or a transaction of it. */
export type Tx = Pick<Db, "select" | "insert" | "update" | "delete" | "execute">;
export type Opened = { db: Db; close(): Promise<void> };

const holder = globalThis as typeof globalThis & { personaryDb?: Promise<Opened> };
export const MIGRATIONS = path.join(process.cwd(), "lib/db/migrations");

/** Opened once per process, on first use; never at import and never during a build. */
export async function database(): Promise<Db> {
  holder.personaryDb ??= open();
  return (await holder.personaryDb).db;
}

export async function closeDatabase(): Promise<void> {
  const opened = holder.personaryDb;
  holder.personaryDb = undefined;
  await (await opened)?.close();
}

async function open(): Promise<Opened> {
  const { DATABASE_URL, DATA_DIR } = env();
  if (DATABASE_URL) return (await import("./postgres")).openPostgres(DATABASE_URL);
  return (await import("./embedded")).openEmbedded(path.resolve(DATA_DIR));
}

/** Rows of a hand-written query. */
export async function rows<T>(db: Tx, query: SQL): Promise<T[]> {
  return ((await db.execute(query)) as unknown as { rows: T[] }).rows;
}
