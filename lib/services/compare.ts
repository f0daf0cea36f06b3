import "server-only";
import { inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { MOST_COMPARED } from "@/lib/model/compare-address";
import type { Persona } from "@/lib/model/persona";
import { type Actor, needRole } from "./actor";
import { viewPersona } from "./persona-view";

const LOOKED_UP = 100;

/** `deleted` and `beyond` by name; `unknown` is how many the library does not hold. */
type LeftOut = { deleted: { name: string; source: string }[]; beyond: string[]; unknown: number };

/** The first four of the asked ones that are there, in the asked order, and who was left out. */
export async function comparePersonas(actor: Actor, ids: readonly string[]): Promise<{ people: Persona[]; left: LeftOut }> {
  needRole(actor, "viewer");
  const asked = ids.slice(0, LOOKED_UP);
  if (asked.length === 0) return { people: [], left: { deleted: [], beyond: [], unknown: 0 } };
  const db = await database();
  const { id, name, source, state } = personas;
  const rows = await db.select({ id, name, source, state }).from(personas).where(inArray(personas.id, asked));
  const found = asked.flatMap((one) => rows.find((row) => row.id === one) ?? []);
  const there = found.filter((row) => row.state !== "deleted");
  const people = await Promise.all(there.slice(0, MOST_COMPARED).map((row) => viewPersona(row.id)));
  return {
    people: people.filter((persona) => persona !== undefined),
    left: {
      deleted: found.filter((row) => row.state === "deleted").map((row) => ({ name: row.name, source: row.source })),
      beyond: there.slice(MOST_COMPARED).map((row) => row.name),
      unknown: ids.length - found.length,
    },
  };
}
