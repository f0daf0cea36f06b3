import "server-only";
import { eq, inArray, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { Select } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import type { PersonaFilter, PersonaQuery } from "@/lib/model/persona-query";
import { heldConnections } from "./connection-view";
import { pageOf } from "./persona-order";

/** One of those a file is to hold. */
export type Chosen = { id: string; source: string };

const CHUNK = 5_000;
const EVERY_ONE = 1_000_000;

/** All that a filter finds, in the list's order, as it is now: what changes while the file is written moves nobody out of it. */
export async function chosenByFilter(filter: PersonaFilter, sort: PersonaQuery["sort"]): Promise<Chosen[]> {
  const { rows: held } = await heldConnections();
  const page = pageOf({ ...filter, sort, limit: EVERY_ONE }, held);
  const db = await database();
  const found = await db
    .select({ id: personas.id, source: personas.source })
    .from(sql`(${page.select}) as page`)
    .innerJoin(personas, eq(personas.id, sql`page.id`))
    .orderBy(page.order);
  return needed(found);
}

/** Those that were ticked, in their order, or all that a filter finds. Throws `not_found` when one of them is gone. */
export async function chosenBySelect(select: Select): Promise<Chosen[]> {
  if ("query" in select) return chosenByFilter(select.query, "changed");
  const db = await database();
  const ids = [...new Set(select.ids)];
  const found = new Map<string, Chosen>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const part = inArray(personas.id, ids.slice(at, at + CHUNK));
    for (const row of await db.select({ id: personas.id, source: personas.source }).from(personas).where(part)) found.set(row.id, row);
  }
  const lost = ids.length - found.size;
  if (lost > 0) {
    const which = lost === 1 ? "One of these personas is" : `${lost.toLocaleString("en")} of these personas are`;
    throw new AppError("not_found", `${which} not in the library (any more). Look at the list again, then export.`);
  }
  return needed(ids.flatMap((id) => found.get(id) ?? []));
}

function needed(chosen: Chosen[]): Chosen[] {
  if (chosen.length === 0) throw new AppError("invalid", "Nobody in the library matches this, so there is nothing to export.");
  return chosen;
}
