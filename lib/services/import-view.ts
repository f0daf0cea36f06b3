import "server-only";
import { desc, eq } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches, imports } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { FILE_DAYS, type Import } from "@/lib/model/import";

export type ImportRow = typeof imports.$inferSelect;

const DAY_MS = 86_400_000;

/** Throws `not_found`. */
export async function importRow(id: string): Promise<ImportRow> {
  const db = await database();
  const [row] = await db.select().from(imports).where(eq(imports.id, id));
  if (!row) throw gone();
  return row;
}

export const gone = () => new AppError("not_found", "This file is not here (any more). Bring it again.");

/** The newest batch that came of it. */
export async function batchOf(db: Pick<Tx, "select">, importId: string) {
  const [batch] = await db
    .select({ id: batches.id, phase: batches.phase })
    .from(batches)
    .where(eq(batches.importId, importId))
    .orderBy(desc(batches.createdAt), desc(batches.id))
    .limit(1);
  return batch;
}

export async function viewImport(row: ImportRow): Promise<Import> {
  const { connectionId, userId: _user, sha256: _sha, updatedAt: _updated, clearedAt, createdAt, ...told } = row;
  const batch = await batchOf(await database(), row.id);
  return {
    ...told,
    connection: connectionId,
    createdAt: createdAt.toISOString(),
    keptUntil: clearedAt ? null : new Date(createdAt.getTime() + FILE_DAYS * DAY_MS).toISOString(),
    batch: batch?.id ?? null,
  };
}
