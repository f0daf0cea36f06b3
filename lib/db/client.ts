import "server-only";
import path from "node:path";
import { env } from "@/lib/server/env";
import type { Db, Opened } from "./opened";

export { type Db, type Opened, rows, type Tx } from "./opened";

const holder = globalThis as typeof globalThis & { personaryDb?: Promise<Opened> };

/** Opened once per process, on first use; never at import and never during a build. Inside a transaction use the transaction: the embedded database has one line. */
export async function database(): Promise<Db> {
  holder.personaryDb ??= open();
  return (await holder.personaryDb).db;
}

/** True on the embedded database: one statement is as good as a transaction with locks. */
export async function hasOneLine(): Promise<boolean> {
  await database();
  return (await holder.personaryDb)?.oneLine ?? false;
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
