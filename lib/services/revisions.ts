import "server-only";
import { and, count, desc, eq, getTableColumns, lt } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { revisions } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { Revision } from "@/lib/model/persona";
import type { RevisionContent, RevisionPage } from "@/lib/model/revision";
import { type Actor, needRole } from "./actor";
import { personaRow } from "./personas";

const MOST = 200;
const { values: _values, personaId: _persona, batchId: _batch, ...columns } = getTableColumns(revisions);

type RevisionRow = typeof revisions.$inferSelect;
type Row = Pick<RevisionRow, keyof typeof columns>;

const shown = ({ id, at, by, via, kind, version, changes }: Row): Revision => ({
  id,
  at: at.toISOString(),
  by,
  via,
  kind,
  version,
  changes,
});

/** The newest 200, newest first. */
export const listRevisions = async (actor: Actor, personaId: string): Promise<Revision[]> =>
  (await pageRevisions(actor, personaId, { limit: MOST })).data;

/** Newest first, from after `cursor` on. */
export async function pageRevisions(
  actor: Actor,
  personaId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<RevisionPage> {
  needRole(actor, "viewer");
  await personaRow(personaId);
  const db = await database();
  const of = eq(revisions.personaId, personaId);
  const [counted] = await db.select({ total: count() }).from(revisions).where(of);
  const after = cursor === undefined ? undefined : lt(revisions.seq, await seqOf(personaId, cursor));
  const found = await db
    .select(columns)
    .from(revisions)
    .where(and(of, after))
    .orderBy(desc(revisions.seq))
    .limit(limit + 1);
  const page = found.slice(0, limit);
  return { data: page.map(shown), total: counted?.total ?? 0, nextCursor: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

async function seqOf(personaId: string, cursor: string): Promise<number> {
  const found = await rowOf(personaId, cursor);
  if (found) return found.seq;
  throw new AppError("invalid", "This place in the history is not known. Begin with the newest revision.", {
    issues: [{ path: ["cursor"], message: "No revision of this persona." }],
  });
}

/** One revision with all it held. */
export async function getRevision(actor: Actor, personaId: string, revisionId: string): Promise<RevisionContent> {
  needRole(actor, "viewer");
  await personaRow(personaId);
  const found = await revisionRow(personaId, revisionId);
  const db = await database();
  const [previous] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.personaId, personaId), lt(revisions.seq, found.seq)))
    .orderBy(desc(revisions.seq))
    .limit(1);
  return { revision: shown(found), values: found.values, previous: previous?.id ?? null };
}

/** Throws `not_found` for a revision of another persona, too. */
export async function revisionRow(personaId: string, revisionId: string): Promise<RevisionRow> {
  const found = await rowOf(personaId, revisionId);
  if (!found) throw new AppError("not_found", "This persona has no such revision.");
  return found;
}

async function rowOf(personaId: string, revisionId: string): Promise<RevisionRow | undefined> {
  const db = await database();
  const [found] = await db
    .select()
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.personaId, personaId)));
  return found;
}
