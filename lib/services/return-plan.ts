import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { JsonObject } from "@/lib/model/json";
import { placeAgain, returnedValues } from "@/lib/model/return-parts";
import type { Source } from "@/lib/sources/source";
import type { Planned } from "./batch-plan";

/** Ids of the upstream places of a persona that are still known. */
export const placesHeld = sql<
  string[]
>`coalesce((select json_agg(place.id order by place.kind, place.label, place.id) from persona_scopes held
  join scopes place on place.connection_id = held.connection_id and place.id = held.scope_id where held.persona_id = personas.id), '[]'::json)`;

export async function placesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: personas.id, places: placesHeld })
    .from(personas)
    .where(sql`personas.id = any(${sql.param([...ids])}::uuid[])`);
  return new Map(found.map((row) => [row.id, row.places]));
}

/** What was deleted: `values` right before that. */
type Gone = { personaId: string; connectionId: string; name: string; values: JsonObject; places: readonly string[] };

/** Makes a deleted persona anew in its source, under our id. */
export function planReturn(source: Source, gone: Gone): Planned {
  const reason = cannotReturn(source, gone.places);
  return {
    verb: "create",
    connectionId: gone.connectionId,
    source: source.id,
    personaId: gone.personaId,
    sourceId: null,
    name: gone.name,
    baseVersion: null,
    wanted: reason ? null : returnedValues(source.fields, gone.values),
    scope: reason ? null : (placeAgain(source.place, gone.places) ?? null),
    before: null,
    after: null,
    outcome: reason ? "cannot" : "will",
    reason,
  };
}

/** Why it can never come back; null when it can. */
export function cannotReturn(source: Source, places: readonly string[]): string | null {
  if (!source.create) return source.readOnlyReason ?? `${source.label} takes no new personas.`;
  if (source.place.requiredOnCreate && places.length === 0) return `Its ${source.place.label.toLowerCase()} is not known any more.`;
  return null;
}
