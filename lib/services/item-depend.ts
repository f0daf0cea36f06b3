import "server-only";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import type { ItemRow } from "./item-lease";

/** Marks what was skipped only because of the item before it, so that it can come back with it. */
export const DEPENDS = "depends";

/** Of the item `o` that did not come to be done, and the one that waited for it. */
const why = sql`o.name || case when d.verb <> 'remove' then ' was not done, so this was not done either.'
  when (select b.kind from batches b where b.id = d.batch_id) = 'move' then ' was not copied, so it stays.'
  else ' was not made, so this one stays.' end`;

const skip = (which: SQL): SQL => sql`
  update batch_items d set state = 'skipped', problem = ${why}, problem_code = ${DEPENDS}, lease_owner = null, lease_until = null,
    fence = d.fence + 1, updated_at = now()
  from batch_items o
  where o.batch_id = d.batch_id and o.index = d.depends_on and o.state in ('failed', 'skipped', 'conflict', 'cancelled')
    and d.depends_on is not null and d.state = 'pending' and ${which}
  returning d.index`;

/** What waits for an item that did not come to be done is not done either. */
export async function skipDependents(tx: Tx, { batchId, index }: Pick<ItemRow, "batchId" | "index">): Promise<void> {
  await tx.execute(skip(sql`d.batch_id = ${batchId} and d.depends_on = ${index}`));
}

/** The same wherever a stop in between, or a plan, left one waiting. */
export async function skipStranded(): Promise<void> {
  const db = await database();
  for (;;) {
    const open = sql`d.batch_id in (select id from batches where phase in ('active', 'paused', 'cancelling'))`;
    const { rows } = (await db.execute(skip(open))) as unknown as { rows: unknown[] };
    if (rows.length === 0) return;
  }
}

/** Items of a batch are tried again: what was skipped because of them waits for them again. */
export async function reviveDependents(tx: Tx, batchId: string, indexes: readonly number[]): Promise<void> {
  if (indexes.length === 0) return;
  await tx
    .update(batchItems)
    .set({ state: "pending", problem: null, problemCode: null, notBefore: sql`now()`, updatedAt: sql`now()` })
    .where(
      and(
        eq(batchItems.batchId, batchId),
        inArray(batchItems.dependsOn, [...indexes]),
        eq(batchItems.state, "skipped"),
        eq(batchItems.problemCode, DEPENDS),
      ),
    );
}
