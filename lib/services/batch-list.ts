import "server-only";
import { and, desc, eq, ilike, inArray, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";
import type { BatchListQuery } from "@/lib/model/batch-query";
import { AppError } from "@/lib/model/errors";
import { viewBatches } from "./batch-view";

const LIMIT = 50;

type Page = { data: Batch[]; nextCursor: string | null };

/** Newest first; single edits from forms are not listed. */
export async function batchPage({ cursor, limit = LIMIT, ...filter }: Partial<BatchListQuery>): Promise<Page> {
  const db = await database();
  const found = await db
    .select()
    .from(batches)
    .where(and(notInArray(batches.via, ["form", "restore"]), ...conditions(filter), after(cursor)))
    .orderBy(desc(batches.createdAt), desc(batches.id))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return { data: await viewBatches(page), nextCursor: found.length > limit && last ? `${last.createdAt.getTime()}_${last.id}` : null };
}

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [, time, id] = /^(\d{1,13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined)
    throw new AppError("invalid", "This page address is broken.", {
      issues: [{ path: ["cursor"], message: "Not a cursor of this list." }],
    });
  const at = new Date(Number(time));
  return or(lt(batches.createdAt, at), and(eq(batches.createdAt, at), lt(batches.id, id)));
}

/** What a person must look at is found by its state, which few items have. */
const NEEDS = sql`(${batches.id} in (select batch_id from batch_items where state in ('failed', 'conflict'))
  or coalesce((${batches.summary} -> 'counts' ->> 'failed')::int, 0) + coalesce((${batches.summary} -> 'counts' ->> 'conflict')::int, 0) > 0)`;

function conditions({ kind, state, by, connection, q }: Omit<Partial<BatchListQuery>, "cursor" | "limit">): (SQL | undefined)[] {
  return [
    kind === undefined ? undefined : eq(batches.kind, kind),
    state === undefined ? undefined : inArray(batches.phase, state === "open" ? ["active", "paused", "cancelling"] : ["done", "cancelled"]),
    state === "needs" ? NEEDS : undefined,
    by === undefined ? undefined : eq(batches.by, by),
    connection === undefined
      ? undefined
      : sql`(exists (select 1 from batch_items i where i.batch_id = ${batches.id} and i.connection_id = ${connection})
        or ${batches.summary} -> 'lanes' @> ${JSON.stringify([{ connection }])}::jsonb)`,
    q ? ilike(batches.name, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
  ];
}
