import "server-only";
import { and, eq, not, sql } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches, batchItems, personas } from "@/lib/db/schema";
import { lostParts, returnedWords } from "@/lib/model/return-parts";
import type { Source } from "@/lib/sources/source";
import type { BatchRow, ItemRow } from "./item-lease";
import { Overtaken } from "./persona-turn";
import { placesHeld } from "./return-plan";

/** Of a create under our id: the upstream id its persona is known by now. Throws `Overtaken` while it is not known what became of another create for it. */
export async function idBefore(item: ItemRow): Promise<string | undefined> {
  if (item.personaId === null) return undefined;
  const db = await database();
  const self = and(eq(batchItems.batchId, item.batchId), eq(batchItems.index, item.index)) ?? sql`true`;
  const [lost] = await db
    .select({ index: batchItems.index })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .where(and(eq(batchItems.personaId, item.personaId), eq(batchItems.state, "unsure"), eq(batches.kind, "create"), not(self)))
    .limit(1);
  if (lost) throw new Overtaken();
  const [row] = await db.select({ sourceId: personas.sourceId }).from(personas).where(eq(personas.id, item.personaId));
  return row?.sourceId;
}

/** What to say of a persona that is back: its new id, and what could not return. Null for any other write. Ask before the mirror takes the new row. */
export async function returnNote(tx: Tx, source: Source, batch: BatchRow, item: ItemRow): Promise<string | null> {
  if (batch.kind !== "create" || item.personaId === null) return null;
  const [row] = await tx.select({ values: personas.values, places: placesHeld }).from(personas).where(eq(personas.id, item.personaId));
  return row ? returnedWords(source.label, lostParts(source, row.values, row.places)) : null;
}
