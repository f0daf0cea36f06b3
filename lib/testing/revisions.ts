import { desc, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { revisions } from "@/lib/db/schema";

/** Everything recorded about one persona, newest first. */
export async function revisionsOf(personaId: string): Promise<(typeof revisions.$inferSelect)[]> {
  const db = await database();
  return db.select().from(revisions).where(eq(revisions.personaId, personaId)).orderBy(desc(revisions.seq));
}
