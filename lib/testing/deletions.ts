import { binQuerySchema } from "@/lib/model/bin";
import type { JsonObject } from "@/lib/model/json";
import { listBin } from "@/lib/services/bin";
import { returnPersona } from "@/lib/services/bin-return";
import { getPersona, removePersona } from "@/lib/services/personas";
import { items, over } from "./batch-run";
import { make } from "./edits";
import { actorOf, owner, type Place } from "./world";

const editor = actorOf("editor", "Mia");

export const bin = (query: JsonObject = {}) => listBin(actorOf("viewer"), binQuerySchema.parse(query));
export const entry = async (id: string) => (await bin({ persona: id })).data[0];
export const look = (id: string) => getPersona(owner, id, { fresh: false });
export const back = async (id: string) => over((await returnPersona(owner, id, undefined)).id);
export const problems = async (batch: string) => (await items(batch)).map(({ state, problem }) => ({ state, problem }));

/** Made, and deleted by Mia. */
export async function deleted(place: Place, values: JsonObject = {}) {
  const made = await make(place, values);
  const { undo } = await removePersona(editor, made.id, made.version, undefined);
  return { ...made, undo };
}

/** Somebody deletes it there, and it is looked at here. */
export async function deletedThere(place: Place, { id, sourceId }: { id: string; sourceId: string }): Promise<void> {
  place.fake.edit(sourceId, null);
  await getPersona(owner, id, { fresh: true }).catch(() => undefined);
}

/** As if the source itself had brought it back; for a source that keeps what it deletes. */
export function restoreThere(place: Place, sourceId: string): void {
  const saved = place.fake.snapshot() as { state: { personas: JsonObject[] } };
  const row = saved.state.personas.find((held) => held.oId === sourceId);
  if (!row) throw new Error("The fake keeps no such row.");
  row.deletedAt = null;
  place.fake.restore(saved);
}
