import "server-only";
import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import type { BatchItem } from "@/lib/model/batch";
import type { ItemState } from "@/lib/model/batch-state";

export type ItemQuery = { state?: ItemState[] | undefined; cursor?: number | undefined; limit: number };

/** Items in their order; `cursor` is the index to go on after. */
export async function itemPage(
  batchId: string,
  { state, cursor, limit }: ItemQuery,
): Promise<{ data: BatchItem[]; nextCursor: string | null }> {
  const db = await database();
  const where = and(
    eq(batchItems.batchId, batchId),
    state ? inArray(batchItems.state, state) : undefined,
    cursor === undefined ? undefined : gt(batchItems.index, cursor),
  );
  const found = await db
    .select()
    .from(batchItems)
    .where(where)
    .orderBy(asc(batchItems.index))
    .limit(limit + 1);
  const data = found.slice(0, limit).map(
    (i): BatchItem => ({
      index: i.index,
      verb: i.verb,
      row: i.row,
      persona: i.personaId,
      sourceId: i.sourceId,
      connection: i.connectionId,
      source: i.source,
      name: i.name,
      state: i.state,
      attempts: i.attempts,
      problem: i.problem,
      code: i.problemCode,
      before: i.before,
      after: i.after ?? i.wanted,
      updatedAt: i.updatedAt.toISOString(),
    }),
  );
  return { data, nextCursor: found.length > limit ? String(data.at(-1)?.index) : null };
}
