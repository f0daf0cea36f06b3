import "server-only";
import { inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { imports } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";

type File = NonNullable<Batch["file"]>;

/** The files that batches came from, by import. */
export async function filesOf(importIds: readonly (string | null)[]): Promise<Map<string, File>> {
  const ids = importIds.filter((id): id is string => id !== null);
  if (ids.length === 0) return new Map();
  const db = await database();
  const found = await db
    .select({ id: imports.id, name: imports.name, clearedAt: imports.clearedAt })
    .from(imports)
    .where(inArray(imports.id, ids));
  return new Map(found.map(({ id, name, clearedAt }) => [id, { import: id, name, kept: clearedAt === null }]));
}

export const fileNameOf = async (importId: string): Promise<string | undefined> => (await filesOf([importId])).get(importId)?.name;
