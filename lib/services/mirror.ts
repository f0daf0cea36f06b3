import "server-only";
import { and, eq, lte, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { personas, revisions } from "@/lib/db/schema";
import { diffValues } from "@/lib/model/diff";
import type { PersonaState, RevisionKind, RevisionVia } from "@/lib/model/persona";
import type { RemotePersona, Source } from "@/lib/sources/source";
import { versionOf } from "./mirror-hash";
import { type Incoming, incoming, type Known, knownRows, settled } from "./mirror-known";
import { mirrorRow } from "./mirror-row";
import { movePersonas, namePlaces, scopeMoves } from "./mirror-scopes";
import { type Step, type Told, tellSteps } from "./mirror-steps";

export type Home = { id: string; source: Source };
export type Seen = {
  /** When the request that brought these rows was started: what was written later is newer and stays. */
  readAt: Date;
  via: RevisionVia;
  by?: string | null;
  batchId?: string;
  /** How a known row came to what was read since it was read at `since`, when more than one change led there. */
  path?: { since?: Date; steps: readonly Step[] };
};

type Old = Known & Pick<typeof personas.$inferSelect, "version" | "values" | "changedAt">;

/** Takes a few rows as a source gave them into the mirror; `mirrorPage` takes many. Unchanged rows are not written. Returns our id per upstream id. Call inside a transaction. */
export async function mirrorPersonas(tx: Tx, home: Home, remotes: readonly RemotePersona[], seen: Seen): Promise<Map<string, string>> {
  await namePlaces(tx, home.id, remotes);
  const rows = remotes.map((remote) => incoming(home, remote));
  return (await takeRows(tx, home, rows, seen)).ids;
}

/** The same for rows whose hash is known and whose places have names; `written` counts rows of personas. */
export async function takeRows(tx: Tx, home: Home, rows: readonly Incoming[], seen: Seen) {
  const remotes = rows.map((row) => row.remote);
  const known = await knownRows(
    tx,
    home.id,
    remotes.map((remote) => remote.sourceId),
  );
  const ids = new Map([...known.values()].map((row) => [row.sourceId, row.id]));
  const fresh = rows.filter((row) => !known.has(row.remote.sourceId));
  const changed = rows.flatMap((row) => {
    const held = known.get(row.remote.sourceId);
    return held && !settled(held, row, seen) ? [{ ...row, id: held.id }] : [];
  });
  const olds = await oldRows(
    tx,
    changed.map((row) => row.id),
  );
  for (const row of changed) {
    const old = olds.get(row.id);
    if (old) await updateRow(tx, home, old, row, seen);
  }
  const made = await insertRows(tx, home, fresh, seen);
  for (const row of made) ids.set(row.sourceId, row.id);
  await movePersonas(tx, await scopeMoves(tx, home.id, remotes, ids));
  return { ids, written: made.length + changed.length };
}

async function oldRows(tx: Tx, ids: string[]): Promise<Map<string, Old>> {
  if (ids.length === 0) return new Map();
  const { id, sourceId, hash, state, readAt, version, values, changedAt } = personas;
  const found = await tx
    .select({ id, sourceId, hash, state, readAt, version, values, changedAt })
    .from(personas)
    .where(sql`${personas.id} = any(${sql.param(ids)}::uuid[])`);
  return new Map(found.map((row) => [row.id, row]));
}

async function insertRows(tx: Tx, home: Home, rows: readonly Incoming[], seen: Seen) {
  if (rows.length === 0) return [];
  const made = await tx
    .insert(personas)
    .values(
      rows.map(({ remote, hash }) => ({
        ...mirrorRow(home.source, remote, hash, seen.readAt),
        connectionId: home.id,
        source: home.source.id,
        sourceId: remote.sourceId,
        changedBy: remote.changedBy ?? seen.by ?? null,
        createdBy: remote.createdBy ?? seen.by ?? null,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: personas.id, sourceId: personas.sourceId });
  const facts = [sql`${seen.readAt.toISOString()}::timestamptz`, sql`${seen.by ?? null}::text`, sql`${seen.via}::text`];
  await tx.execute(sql`
    insert into ${revisions} (persona_id, at, by, via, version, values, changes, batch_id)
    select id, ${sql.join(facts, sql`, `)}, version, values, '[]'::jsonb, ${seen.batchId ?? null}::uuid
    from ${personas} where id = any(${sql.param(made.map((row) => row.id))}::uuid[])`);
  return made;
}

/** Brings one known row up to date, and remembers a revision when its declared values changed. */
export async function refreshRow(tx: Tx, home: Home, old: Old, remote: RemotePersona, seen: Seen): Promise<void> {
  const row = incoming(home, remote);
  if (!settled(old, row, seen)) await updateRow(tx, home, old, row, seen);
}

async function updateRow(tx: Tx, home: Home, old: Old, { remote, hash }: Incoming, seen: Seen): Promise<void> {
  const row = mirrorRow(home.source, remote, hash, seen.readAt, old.changedAt);
  const told = revisionsOf(old, remote, seen);
  const changed = row.version !== old.version;
  const changedAt = changed && remote.changedAt === undefined ? seen.readAt : row.changedAt;
  const by = remote.changedBy ?? told.at(-1)?.by ?? (changed ? null : undefined);
  const update = tx
    .update(personas)
    .set({
      ...row,
      changedAt,
      sourceId: remote.sourceId,
      ...(by !== undefined && { changedBy: by }),
      ...(remote.createdBy !== undefined && { createdBy: remote.createdBy }),
    })
    .where(and(eq(personas.id, old.id), lte(personas.readAt, seen.readAt)))
    .returning({ id: personas.id });
  if (told.length === 0) await update;
  else await tx.execute(withRevisions(update, told, seen.readAt));
}

/** One statement for the row and what is told of it: revisions of a row that was newer already are not written. */
const withRevisions = (update: SQLWrapper, told: readonly Told[], at: Date): SQL => sql`with updated as ${update}
  insert into revisions (persona_id, at, by, via, kind, version, values, changes, batch_id)
  select updated.id, ${at.toISOString()}::timestamptz, t.by, t.via, coalesce(t.kind, 'changed'), t.version, t.values, t.changes, t."batchId"
  from updated, rows from (jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
    as (by text, via text, kind text, version text, values jsonb, changes jsonb, "batchId" uuid)) with ordinality as t
    (by, via, kind, version, values, changes, "batchId", nth) order by t.nth`;

/** What a read of a known row tells: its changes, and whether it went or came back. */
function revisionsOf(old: Old, remote: RemotePersona, { via, by = null, batchId, path }: Seen): Told[] {
  const told = tellSteps(old.values, path?.steps ?? [{ via, by, batchId, holds: () => remote.values }], {
    seen: path?.since !== undefined && old.readAt > path.since,
  });
  const kind = kindOf(old.state, remote.state, old.sourceId !== remote.sourceId);
  if (kind === "changed") return told;
  const { values } = remote;
  const whose = path || via === "connect" ? { via: "outside" as const, by: null } : { via, by };
  const fact = { ...whose, batchId, version: versionOf(values), values };
  if (kind === "returned") return [{ ...fact, kind, changes: diffValues(old.values, values) }];
  return [...told, { ...fact, kind, changes: [] }];
}

function kindOf(was: PersonaState, is: PersonaState, anew: boolean): RevisionKind {
  if (is === "deleted") return was === "deleted" ? "changed" : "deleted";
  return was === "deleted" || anew ? "returned" : "changed";
}

/** The source said it is gone, because somebody there or here asked for that. */
export async function markDeleted(tx: Tx, personaId: string, at: Date, who: Pick<Seen, "via" | "by" | "batchId"> = { via: "outside" }) {
  const facts = [sql`${at.toISOString()}::timestamptz`, sql`${who.by ?? null}::text`, sql`${who.via}::text`];
  await tx.execute(sql`
    insert into ${revisions} (persona_id, at, by, via, kind, version, values, changes, batch_id)
    select id, ${sql.join(facts, sql`, `)}, 'deleted', version, values, '[]'::jsonb, ${who.batchId ?? null}::uuid
    from ${personas} where id = ${personaId}::uuid and state <> 'deleted'`);
  await tx.update(personas).set({ state: "deleted", readAt: at, changedAt: at }).where(eq(personas.id, personaId));
}
