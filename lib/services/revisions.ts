import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { revisions } from "@/lib/db/schema";
import { reverseChange } from "@/lib/model/changes";
import { AppError } from "@/lib/model/errors";
import { isWritable } from "@/lib/model/field";
import { sameValue } from "@/lib/model/json";
import type { Persona, Revision } from "@/lib/model/persona";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { viewPersona } from "./persona-view";
import { changePersona, personaRow } from "./personas";

const LIMIT = 200;

/** The newest 200, newest first. */
export async function listRevisions(actor: Actor, personaId: string): Promise<Revision[]> {
  needRole(actor, "viewer");
  await personaRow(personaId);
  const db = await database();
  const found = await db.select().from(revisions).where(eq(revisions.personaId, personaId)).orderBy(desc(revisions.seq)).limit(LIMIT);
  return found.map(({ id, at, by, via, kind, version, changes }) => ({ id, at: at.toISOString(), by, via, kind, version, changes }));
}

/** Writes an earlier content upstream as a new edit. */
export async function restoreRevision(actor: Actor, personaId: string, revisionId: string): Promise<Persona> {
  needRole(actor, "editor");
  const row = await personaRow(personaId);
  const source = getSource(row.source);
  if (!source.update) throw new AppError("unsupported", source.readOnlyReason ?? `${source.label} takes no changes.`);
  const db = await database();
  const [found] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.personaId, personaId)));
  if (!found) throw new AppError("not_found", "This persona has no such revision.");
  const names = source.fields.filter((f) => isWritable(f) && !sameValue(row.values[f.name], found.values[f.name])).map((f) => f.name);
  const shown = await viewPersona(personaId);
  if (names.length === 0 && shown) return shown;
  const changes = Object.fromEntries(names.map((name) => [name, reverseChange(row.values[name], found.values[name])]));
  return changePersona(actor, row, { changes, version: row.version, via: "restore" });
}
