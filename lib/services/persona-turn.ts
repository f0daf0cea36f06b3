import "server-only";
import { and, eq, isNotNull, not, sql } from "drizzle-orm";
import { database, rows, type Tx } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import type { ItemRow } from "./item-lease";

/** Another write to the same persona is on its way, or was made since this one read it: read again. */
export class Overtaken extends Error {}

/** What has been written to the item's persona by others so far. No source checks a version, so reading and writing must not interleave with another write of this app. */
export async function turnOf(item: ItemRow): Promise<string> {
  return stampOf(await database(), item);
}

/** Inside the transaction that stores the intent. Throws `Overtaken` unless the persona is as it was when `turn` was taken. */
export async function keepTurn(tx: Tx, item: ItemRow, turn: string): Promise<void> {
  await rows(tx, sql`select id from personas where id = ${item.personaId} for no key update`);
  if ((await stampOf(tx, item)) !== turn) throw new Overtaken();
}

async function stampOf(tx: Tx, item: ItemRow): Promise<string> {
  if (item.personaId === null) return "";
  const self = and(eq(batchItems.batchId, item.batchId), eq(batchItems.index, item.index)) ?? sql`true`;
  const [found] = await tx
    .select({
      sending: sql<number>`(count(*) filter (where ${batchItems.state} = 'sending'))::int`,
      last: sql<string>`count(*)::text || ' ' || coalesce(max(${batchItems.updatedAt})::text, '')`,
    })
    .from(batchItems)
    .where(and(eq(batchItems.personaId, item.personaId), not(self), isNotNull(batchItems.sentAt)));
  if (found && found.sending > 0) throw new Overtaken();
  return found?.last ?? "";
}
