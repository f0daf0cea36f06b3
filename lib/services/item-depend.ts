import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import type { ItemRow } from "./item-lease";

/** Marks what was skipped only because of the item before it. */
const DEPENDS = "depends";

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
