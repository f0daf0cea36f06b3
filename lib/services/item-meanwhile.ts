import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batchItems, revisions } from "@/lib/db/schema";
import type { Meanwhile } from "@/lib/model/persona";
import { tell } from "./item-aftermath";

/** What others did around a form's write, as it was recorded: for whoever asks again after the first answer was lost. */
export async function meanwhileOf(batchId: string): Promise<Meanwhile[]> {
  const db = await database();
  const told = await db
    .select({ via: revisions.via, by: revisions.by, changes: revisions.changes, sent: batchItems.wanted })
    .from(revisions)
    .innerJoin(batchItems, and(eq(batchItems.batchId, revisions.batchId), eq(batchItems.personaId, revisions.personaId)))
    .where(sql`${revisions.batchId} = ${batchId}`)
    .orderBy(asc(revisions.seq));
  const ours = told.findIndex(({ via }) => via !== "outside");
  return told.flatMap(({ via, by, changes, sent }, at) => {
    if (via !== "outside") return [];
    const kind = (field: string) => (at < ours ? "over" : Object.hasOwn(sent ?? {}, field) ? "after" : "beside");
    return changes.map(({ field, before, after }) => tell(field, kind(field), before, after, by));
  });
}
