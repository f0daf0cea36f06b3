import "server-only";
import { getTableColumns, inArray, type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { type BatchRow, type ItemRow, inMs, LEASE_MS, OWNER } from "./item-lease";
import { turnColumn } from "./persona-turn";

/** An item that is this process's for now; `turn`: what others had written to its persona by then, null while one of them was at it. */
export type Leased = { item: ItemRow; batch: BatchRow; turn: string | null };

const free = sql`(i.lease_until is null or i.lease_until < now())`;

/** Creates that send the same content go one after the other, so that an unsure one can be told from its twins. */
const aloneOfItsKind = sql`(i.fingerprint is null or not exists (
  select 1 from batch_items o join batches ob on ob.id = o.batch_id
  where o.connection_id = i.connection_id and o.fingerprint = i.fingerprint and (o.batch_id, o.index) <> (i.batch_id, i.index)
    and (o.state in ('sending', 'unsure') or (o.state = 'pending' and ob.phase = 'active'
      and (o.lease_until > now() or (o.batch_id, o.index) < (i.batch_id, i.index))))))`;

const unlocked = sql`(i.depends_on is null or exists (
  select 1 from batch_items d where d.batch_id = i.batch_id and d.index = i.depends_on and d.state = 'done'))`;

/** Of each open batch its first due items. What is unsure comes before what was not sent yet; then every batch has its turn, the one that waited longest first. */
const due = (connectionId: string, limit: number): SQL => sql`
  with open as materialized (select id, via, phase, served_at from batches
    where phase in ('active', 'paused', 'cancelling') and exists (select 1 from connections where id = ${connectionId} and not paused)),
  found as materialized (
    select 0 as rank, b.served_at, x.batch_id, x.index from open b cross join lateral (
      select i.batch_id, i.index from batch_items i
      where i.batch_id = b.id and i.connection_id = ${connectionId} and i.state = 'unsure' and i.not_before <= now() and ${free}
      order by i.index limit ${limit} for update skip locked) x
    union all
    select 1 as rank, b.served_at, x.batch_id, x.index from open b cross join lateral (
      select i.batch_id, i.index from batch_items i
      where i.batch_id = b.id and i.connection_id = ${connectionId} and i.state = 'pending' and i.not_before <= now() and ${free}
        and ${unlocked} and ${aloneOfItsKind}
      order by i.index limit ${limit} for update skip locked) x
    where b.phase = 'active' and b.via <> 'form'),
  picked as materialized (
    select batch_id, index from (
      select f.*, row_number() over (partition by f.rank, f.batch_id order by f.index) as nth from found f) n
    order by rank, nth, served_at nulls first, random() limit ${limit})
  select batch_id, index from picked`;

/**
 * Takes up to `limit` due items of a connection.
 * Items of forms are only taken when unsure: nobody waits for them any more, so they are looked up but never sent again.
 */
export async function leaseDue(connectionId: string, limit: number): Promise<Leased[]> {
  const db = await database();
  const taken = await db
    .update(batchItems)
    .set({ leaseOwner: OWNER, leaseUntil: inMs(LEASE_MS), fence: sql`${batchItems.fence} + 1` })
    .where(sql`(${batchItems.batchId}, ${batchItems.index}) in (${due(connectionId, limit)})`)
    .returning({ ...getTableColumns(batchItems), turn: turnColumn });
  if (taken.length === 0) return [];
  const served = await serve(taken);
  return taken
    .sort((a, b) => a.index - b.index)
    .flatMap(({ turn, ...item }) => {
      const batch = served.get(item.batchId);
      return batch ? [{ item, batch, turn }] : [];
    });
}

/** Notes that these batches had their turn, the one that got most as the last of them. */
async function serve(taken: readonly ItemRow[]): Promise<Map<string, BatchRow>> {
  const db = await database();
  const ids = [...new Set(taken.map((item) => item.batchId))];
  const counts = ids.map((id) => taken.filter((item) => item.batchId === id).length);
  const share = sql`(select n from unnest(${sql.param(ids)}::uuid[], ${sql.param(counts)}::int[]) as s(id, n) where s.id = ${batches.id})`;
  const sends = taken.some((item) => item.state === "pending");
  const found = await db
    .update(batches)
    .set({
      servedAt: sql`now() + ${share} * interval '1 millisecond'`,
      ...(sends && {
        startedAt: sql`case when ${batches.phase} = 'active' then coalesce(${batches.startedAt}, now()) else ${batches.startedAt} end`,
      }),
    })
    .where(inArray(batches.id, ids))
    .returning();
  return new Map(found.map((batch) => [batch.id, batch]));
}
