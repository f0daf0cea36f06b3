import "server-only";
import { eq, inArray, type SQL } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { Select } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import type { JsonObject } from "@/lib/model/json";
import type { PersonaState } from "@/lib/model/persona";
import { personaWhere } from "./persona-filter";
import { placesHeld } from "./return-plan";

export type Selected = {
  id: string;
  connectionId: string;
  source: string;
  sourceId: string;
  name: string;
  version: string;
  state: PersonaState;
  values: JsonObject;
};
export type SelectedWhole = Selected & { other: JsonObject /** Ids of the places it is in. */; places: string[] };

const COLUMNS = {
  id: personas.id,
  connectionId: personas.connectionId,
  source: personas.source,
  sourceId: personas.sourceId,
  name: personas.name,
  version: personas.version,
  state: personas.state,
  values: personas.values,
};
const CHUNK = 2_000;

/** The ids a selection means right now, in their order. */
export async function selectedIds(select: Select): Promise<string[]> {
  if ("ids" in select) return [...new Set(select.ids)];
  const db = await database();
  const found = await db
    .select({ id: personas.id })
    .from(personas)
    .innerJoin(connections, eq(connections.id, personas.connectionId))
    .where(personaWhere(select.query))
    .orderBy(personas.nameKey, personas.id);
  return found.map(({ id }) => id);
}

/** What `plan` makes of each row a selection means, a slice at a time so that not all of them are held at once. Throws `not_found` when a named id is not in the library. */
export async function planSelected<T>(select: Select, plan: (row: Selected) => T[]): Promise<T[]> {
  const db = await database();
  return slices(select, plan, (where) => db.select(COLUMNS).from(personas).where(where));
}

/** The same with everything a copy takes along. */
export async function planSelectedWhole<T>(select: Select, plan: (row: SelectedWhole) => T[]): Promise<T[]> {
  const db = await database();
  return slices(select, plan, (where) =>
    db
      .select({ ...COLUMNS, other: personas.other, places: placesHeld })
      .from(personas)
      .where(where),
  );
}

async function slices<R extends Selected, T>(select: Select, plan: (row: R) => T[], read: (where: SQL) => PromiseLike<R[]>): Promise<T[]> {
  const ids = await selectedIds(select);
  const planned: T[] = [];
  let lost = 0;
  for (let at = 0; at < ids.length; at += CHUNK) {
    const slice = ids.slice(at, at + CHUNK);
    const found = new Map((await read(inArray(personas.id, slice))).map((row) => [row.id, row]));
    lost += slice.length - found.size;
    for (const id of slice) {
      const row = found.get(id);
      if (row) planned.push(...plan(row));
    }
  }
  if (lost > 0 && "ids" in select)
    throw new AppError(
      "not_found",
      `${lost === 1 ? "One of these personas is" : `${lost} of these personas are`} not in the library (any more).`,
    );
  return planned;
}
