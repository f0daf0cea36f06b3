import "server-only";
import { and, eq, not, sql } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batchItems, personas } from "@/lib/db/schema";
import { lostParts, returnedWords } from "@/lib/model/return-parts";
import type { Source } from "@/lib/sources/source";
import type { ItemRow } from "./item-lease";
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
    .where(and(eq(batchItems.personaId, item.personaId), eq(batchItems.state, "unsure"), eq(batchItems.verb, "create"), not(self)))
    .limit(1);
  if (lost) throw new Overtaken();
  const [row] = await db.select({ sourceId: personas.sourceId }).from(personas).where(eq(personas.id, item.personaId));
  return row?.sourceId;
}

/** What to say of a persona that is back: its new id, and what could not return. Null for any other write. Ask before the mirror takes the new row. */
export async function returnNote(tx: Tx, source: Source, item: ItemRow): Promise<string | null> {
  if (item.verb !== "create" || item.personaId === null) return null;
  const [row] = await tx.select({ values: personas.values, places: placesHeld }).from(personas).where(eq(personas.id, item.personaId));
  return row ? returnedWords(source.label, lostParts(source, row.values, row.places)) : null;
}
