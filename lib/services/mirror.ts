import "server-only";
import { and, eq, inArray, lte } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { personaScopes, personas, revisions, scopes } from "@/lib/db/schema";
import { diffValues } from "@/lib/model/diff";
import { sameValue } from "@/lib/model/json";
import type { RevisionVia } from "@/lib/model/persona";
import type { RemotePersona, Source } from "@/lib/sources/source";
import { mirrorRow } from "./mirror-row";

export type Home = { id: string; source: Source };
export type Seen = {
  /** When the request that brought these rows was started: what was written later is newer and stays. */
  readAt: Date;
  via: RevisionVia;
  by?: string | null;
  batchId?: string;
};

type Known = {
  id: string;
  sourceId: string;
  version: string;
  values: Parameters<typeof diffValues>[0];
  other: unknown;
  state: string;
  changedAt: Date | null;
  readAt: Date;
};

/** Takes rows as a source gave them into the mirror. Unchanged rows are not written. Returns our id per upstream id. Call inside a transaction. */
export async function mirrorPersonas(tx: Tx, home: Home, remotes: readonly RemotePersona[], seen: Seen): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const known = await knownRows(
    tx,
    home.id,
    remotes.map((r) => r.sourceId),
  );
  const fresh: RemotePersona[] = [];
  for (const remote of remotes) {
    const old = known.get(remote.sourceId);
    if (!old) {
      fresh.push(remote);
      continue;
    }
    ids.set(remote.sourceId, old.id);
    if (old.readAt <= seen.readAt) await refreshRow(tx, home, old, remote, seen);
  }
  for (const [sourceId, id] of await insertRows(tx, home, fresh, seen)) ids.set(sourceId, id);
  await mirrorScopes(tx, home.id, remotes, ids);
  return ids;
}

async function knownRows(tx: Tx, connectionId: string, sourceIds: string[]): Promise<Map<string, Known>> {
  if (sourceIds.length === 0) return new Map();
  const found = await tx
    .select({
      id: personas.id,
      sourceId: personas.sourceId,
      version: personas.version,
      values: personas.values,
      other: personas.other,
      state: personas.state,
      changedAt: personas.changedAt,
      readAt: personas.readAt,
    })
    .from(personas)
    .where(and(eq(personas.connectionId, connectionId), inArray(personas.sourceId, sourceIds)));
  return new Map(found.map((row) => [row.sourceId, row]));
}

async function insertRows(tx: Tx, home: Home, remotes: readonly RemotePersona[], seen: Seen): Promise<[string, string][]> {
  if (remotes.length === 0) return [];
  const made = await tx
    .insert(personas)
    .values(
      remotes.map((remote) => ({
        ...mirrorRow(home.source, remote, seen.readAt),
        connectionId: home.id,
        source: home.source.id,
        sourceId: remote.sourceId,
        changedBy: remote.changedBy ?? seen.by ?? null,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: personas.id, sourceId: personas.sourceId, version: personas.version, values: personas.values });
  if (made.length > 0) {
    await tx.insert(revisions).values(
      made.map((row) => ({
        personaId: row.id,
        at: seen.readAt,
        by: seen.by ?? null,
        via: seen.via,
        version: row.version,
        values: row.values,
        changes: [],
        batchId: seen.batchId,
      })),
    );
  }
  return made.map((row) => [row.sourceId, row.id]);
}

/** Brings one known row up to date, and remembers a revision when its declared values changed. */
export async function refreshRow(tx: Tx, home: Home, old: Known, remote: RemotePersona, seen: Seen): Promise<void> {
  const row = mirrorRow(home.source, remote, seen.readAt, old.changedAt);
  const changed = row.version !== old.version;
  const moved = remote.changedAt !== undefined && row.changedAt?.getTime() !== old.changedAt?.getTime();
  const ours = seen.via !== "outside" && seen.via !== "connect";
  if (!changed && !moved && !ours && row.state === old.state && old.sourceId === remote.sourceId && sameValue(old.other, row.other)) return;
  const changedAt = changed && remote.changedAt === undefined ? seen.readAt : row.changedAt;
  const by = remote.changedBy ?? (changed ? (seen.by ?? null) : undefined);
  const updated = await tx
    .update(personas)
    .set({ ...row, changedAt, sourceId: remote.sourceId, ...(by !== undefined && { changedBy: by }) })
    .where(and(eq(personas.id, old.id), lte(personas.readAt, seen.readAt)))
    .returning({ id: personas.id });
  if (updated.length > 0 && changed) {
    await tx.insert(revisions).values({
      personaId: old.id,
      at: seen.readAt,
      by: seen.by ?? null,
      via: seen.via === "connect" ? "outside" : seen.via,
      version: row.version,
      values: row.values,
      changes: diffValues(old.values, row.values),
      batchId: seen.batchId,
    });
  }
}

async function mirrorScopes(tx: Tx, connectionId: string, remotes: readonly RemotePersona[], ids: Map<string, string>): Promise<void> {
  const placed = remotes.filter((r) => r.scopes !== undefined);
  if (placed.length === 0) return;
  const places = new Map(placed.flatMap((r) => r.scopes ?? []).map((s) => [s.id, s]));
  if (places.size > 0)
    await tx
      .insert(scopes)
      .values([...places.values()].map((s) => ({ ...s, connectionId })))
      .onConflictDoNothing();
  const wanted = placed.flatMap((r) => {
    const personaId = ids.get(r.sourceId);
    return personaId === undefined
      ? []
      : [...new Set((r.scopes ?? []).map((s) => s.id))].map((scopeId) => ({ personaId, connectionId, scopeId }));
  });
  const personaIds = placed.flatMap((r) => ids.get(r.sourceId) ?? []);
  if (personaIds.length === 0) return;
  const held = await tx.select().from(personaScopes).where(inArray(personaScopes.personaId, personaIds));
  const key = (row: { personaId: string; scopeId: string }) => `${row.personaId} ${row.scopeId}`;
  const keep = new Set(wanted.map(key));
  const gone = held.filter((row) => !keep.has(key(row)));
  for (const row of gone)
    await tx.delete(personaScopes).where(and(eq(personaScopes.personaId, row.personaId), eq(personaScopes.scopeId, row.scopeId)));
  if (wanted.length > 0) await tx.insert(personaScopes).values(wanted).onConflictDoNothing();
}

/** The source said it is gone because somebody asked for that. */
export async function markDeleted(tx: Tx, personaId: string, at: Date): Promise<void> {
  await tx.update(personas).set({ state: "deleted", readAt: at, changedAt: at }).where(eq(personas.id, personaId));
}
