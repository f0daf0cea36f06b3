import "server-only";
import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { importParts, imports } from "@/lib/db/schema";
import { FILE_DAYS } from "@/lib/model/import-limits";
import type { Step } from "./cleanup-step";

const DAY_MS = 86_400_000;
/** Files that no batch came from are kept so long after they were last touched. */
const UNUSED_DAYS = 1;
/** All kept files together. */
export const KEPT_BYTES_MAX = 500 * 1024 * 1024;

export type CleanedImports = { unused: number; cleared: number };

/** Files never used go whole, one day after they were last touched; the content of others goes after 30 days, or earlier, oldest first, where all together are larger than `most` bytes. */
export async function cleanImports(now: Date, step: Step, most = KEPT_BYTES_MAX): Promise<CleanedImports> {
  const unused = await eachOf(await unusedImports(now), step, removeUnused(now));
  await markOld(now);
  await markBeyond(most);
  const cleared = await eachOf(await marked(), step, removeContent(step));
  return { unused, cleared };
}

async function eachOf(ids: readonly string[], step: Step, clean: (id: string) => Promise<boolean>): Promise<number> {
  let done = 0;
  for (const id of ids) {
    await step();
    if (await clean(id)) done += 1;
  }
  return done;
}

const noBatch = sql`not exists (select 1 from batches where batches.import_id = ${imports.id})`;
const isUnused = (now: Date) => and(lt(imports.updatedAt, new Date(now.getTime() - UNUSED_DAYS * DAY_MS)), noBatch);

async function unusedImports(now: Date): Promise<string[]> {
  const db = await database();
  return (await db.select({ id: imports.id }).from(imports).where(isUnused(now))).map(({ id }) => id);
}

const removeUnused = (now: Date) => async (id: string) => {
  const db = await database();
  const gone = await db
    .delete(imports)
    .where(and(eq(imports.id, id), isUnused(now)))
    .returning({ id: imports.id });
  return gone.length > 0;
};

async function markOld(now: Date): Promise<void> {
  const db = await database();
  await db
    .update(imports)
    .set({ clearedAt: now })
    .where(and(isNull(imports.clearedAt), lt(imports.createdAt, new Date(now.getTime() - FILE_DAYS * DAY_MS))));
}

async function markBeyond(most: number): Promise<void> {
  const db = await database();
  await rows(
    db,
    sql`update imports set cleared_at = now() where id in (
      select id from (select id, sum(size) over (order by created_at desc, id) as kept from imports where cleared_at is null) newest
      where newest.kept > ${most})`,
  );
}

async function marked(): Promise<string[]> {
  const db = await database();
  const held = sql`exists (select 1 from ${importParts} where ${importParts.importId} = ${imports.id})`;
  const found = await db
    .select({ id: imports.id })
    .from(imports)
    .where(and(isNotNull(imports.clearedAt), held));
  return found.map(({ id }) => id);
}

/** Piece by piece, from the last: nobody reads a file that is marked. */
const removeContent = (step: Step) => async (id: string) => {
  const db = await database();
  const parts = await db.select({ seq: importParts.seq }).from(importParts).where(eq(importParts.importId, id));
  for (const { seq } of parts.reverse()) {
    await step();
    await db.delete(importParts).where(and(eq(importParts.importId, id), eq(importParts.seq, seq)));
  }
  return true;
};
