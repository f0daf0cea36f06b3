import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database, rows, type Tx } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import type { ItemRow } from "./item-lease";

/** Another write to the same persona is on its way, or was made since this one read it: read again. */
export class Overtaken extends Error {}

/** What has been written to an item's persona by others so far, as SQL; null while one of them is on its way. */
const stampOf = (personaId: unknown, batchId: unknown, index: unknown): SQL<string | null> => sql`(
  select case when count(*) filter (where o.state = 'sending') = 0 then count(*)::text || ' ' || coalesce(max(o.updated_at)::text, '') end
  from batch_items o where o.persona_id = ${personaId} and (o.batch_id, o.index) <> (${batchId}, ${index}) and o.sent_at is not null)`;

/** The same of the item that a statement returns. */
export const turnColumn: SQL<string | null> = stampOf(batchItems.personaId, batchItems.batchId, batchItems.index);

export const stampFor = (item: ItemRow): SQL<string | null> =>
  stampOf(sql`${item.personaId}::uuid`, sql`${item.batchId}::uuid`, sql`${item.index}::int`);

/** No source checks a version, so reading and writing must not interleave with another write of this app: take the turn before reading, keep it when writing. */
export async function turnOf(item: ItemRow): Promise<string> {
  if (item.personaId === null) return "";
  const [found] = await rows<{ stamp: string | null }>(await database(), sql`select ${stampFor(item)} as stamp`);
  if (!found || found.stamp === null) throw new Overtaken();
  return found.stamp;
}

/** Inside the transaction that stores the intent: from here on nobody else stores one for this persona. One statement alone needs it only where statements of several run at the same time. */
export async function lockTurn(tx: Tx, item: ItemRow): Promise<void> {
  await rows(tx, sql`select id from personas where id = ${item.personaId} for no key update`);
}

/** Throws `Overtaken` unless the persona is as it was when `turn` was taken. */
export async function keepTurn(tx: Tx, item: ItemRow, turn: string): Promise<void> {
  if (item.personaId === null) return;
  const [found] = await rows<{ stamp: string | null }>(tx, sql`select ${stampFor(item)} as stamp`);
  if (found?.stamp !== turn) throw new Overtaken();
}
