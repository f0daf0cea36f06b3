import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { scopes } from "@/lib/db/schema";
import { plain } from "@/lib/model/search-text";
import type { Source } from "@/lib/sources/source";

/** The place that a cell names by its label or id, the chosen one for a blank cell; or why there is none. */
export type PlaceOf = (text: string) => { scope: string | null } | { why: string };

export async function placesOf(connectionId: string, { place, label }: Source, chosen: string | null): Promise<PlaceOf> {
  const db = await database();
  const known = await db.select().from(scopes).where(eq(scopes.connectionId, connectionId));
  const byName = new Map(known.flatMap(({ id, label: named }) => [[plain(named), id] as const, [plain(id), id] as const]));
  const noun = place.label.toLowerCase();
  const isAsked = place.requiredOnCreate || place.offeredOnCreate;
  return (text) => {
    const [said = ""] = text.split("\n").filter((line) => line.trim() !== "");
    const scope = said !== "" && isAsked ? byName.get(plain(said)) : (chosen ?? undefined);
    if (said !== "" && isAsked && scope === undefined) return { why: `There is no ${noun} called “${said.trim()}” in ${label}.` };
    if (place.requiredOnCreate && scope === undefined) return { why: `${label} needs a ${noun} for a new persona. Choose one.` };
    return { scope: isAsked ? (scope ?? null) : null };
  };
}
