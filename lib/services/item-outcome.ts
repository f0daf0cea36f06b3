import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batchItems, personas } from "@/lib/db/schema";
import type { ItemState } from "@/lib/model/batch";
import { pick } from "@/lib/model/diff";
import type { AppError } from "@/lib/model/errors";
import type { RemotePersona } from "@/lib/sources/source";
import { NOTE } from "./batch-items";
import type { Line } from "./calls";
import type { Aftermath } from "./item-aftermath";
import { type BatchRow, type ItemRow, settle } from "./item-lease";
import { type Home, markDeleted, mirrorPersonas, refreshRow, type Seen } from "./mirror";
import { versionOf } from "./mirror-hash";
import { movePersonas, namePlaces, scopeMoves } from "./mirror-scopes";
import { returnNote } from "./return-check";

export type Written = {
  line: Line;
  batch: BatchRow;
  item: ItemRow;
  readAt: Date;
  /** What it held because of this write, when others were at work too, and their steps. */
  did?: Omit<Aftermath, "meanwhile">;
};

/** Outcome and local effect in one transaction; false when this process no longer holds the item, or `may` says no. */
export async function recordSaved(
  { line, batch, item, readAt, did }: Written,
  remote: RemotePersona,
  names: readonly string[],
  may?: (tx: Tx) => Promise<boolean>,
): Promise<boolean> {
  const db = await database();
  const home = { id: line.row.id, source: line.source };
  const values = did?.values ?? remote.values;
  const seen: Seen = { readAt, via: batch.via, by: batch.by, batchId: batch.id, ...(did && { path: did }) };
  return db.transaction(async (tx) => {
    const after = {
      after: pick(values, names),
      resultVersion: versionOf(values),
      sourceId: remote.sourceId,
      problem: (await returnNote(tx, line.source, item)) ?? (item.problemCode === NOTE ? item.problem : null),
      problemCode: null,
    };
    if (may && !(await may(tx))) return false;
    const [settled, old] = await Promise.all([settle(tx, item, "done", after), item.personaId ? heldRow(tx, item.personaId) : undefined]);
    if (!settled) return false;
    if (item.personaId && (await takeOver(tx, home, { personaId: item.personaId, old }, remote, seen))) return true;
    const ids = await mirrorPersonas(tx, home, [remote], seen);
    const personaId = ids.get(remote.sourceId);
    if (personaId && !item.personaId) await setPersona(tx, item, personaId);
    return true;
  });
}

const { id, sourceId, hash, state, readAt, version, values, changedAt } = personas;

async function heldRow(tx: Tx, personaId: string) {
  const [row] = await tx.select({ id, sourceId, hash, state, readAt, version, values, changedAt }).from(personas).where(eq(id, personaId));
  return row;
}

type Ours = { personaId: string; old: Awaited<ReturnType<typeof heldRow>> };

/** Brings the row of our id up to date; a re-created persona keeps it, and the new upstream row replaces the old one under it. False: we do not know the persona (any more). */
async function takeOver(tx: Tx, home: Home, { personaId, old }: Ours, remote: RemotePersona, seen: Seen): Promise<boolean> {
  if (old?.sourceId !== remote.sourceId)
    await tx.delete(personas).where(and(eq(personas.connectionId, home.id), eq(sourceId, remote.sourceId), ne(id, personaId)));
  if (!old) return false;
  await refreshRow(tx, home, old, remote, seen);
  if (remote.scopes === undefined) return true;
  await namePlaces(tx, home.id, [remote]);
  await movePersonas(tx, await scopeMoves(tx, home.id, [remote], new Map([[remote.sourceId, personaId]])));
  return true;
}

async function setPersona(tx: Tx, item: ItemRow, personaId: string): Promise<void> {
  await tx
    .update(batchItems)
    .set({ personaId })
    .where(and(eq(batchItems.batchId, item.batchId), eq(batchItems.index, item.index)));
}

/** `problem`: it was gone already, by somebody else's hand. */
export async function recordRemoved({ batch, item, readAt }: Written, problem: string | null = null): Promise<boolean> {
  const who = problem === null ? { via: batch.via, by: batch.by, batchId: batch.id } : undefined;
  const db = await database();
  return db.transaction(async (tx) => {
    if (!(await settle(tx, item, "done", { problem, problemCode: null }))) return false;
    if (item.personaId) await markDeleted(tx, item.personaId, readAt, who);
    return true;
  });
}

/** Nothing was sent: the item ends as it is, and the mirror learns what the source holds (`current`; undefined: it is gone). */
export async function recordUnsent(
  { line, item, readAt }: Written,
  current: RemotePersona | undefined,
  state: ItemState,
  told: AppError | string,
): Promise<void> {
  const problem = typeof told === "string" ? told : told.message;
  const db = await database();
  await db.transaction(async (tx) => {
    if (!(await settle(tx, item, state, { problem, problemCode: typeof told === "string" ? null : told.code }))) return;
    if (current) await mirrorPersonas(tx, { id: line.row.id, source: line.source }, [current], { readAt, via: "outside" });
    else if (item.personaId) await markDeleted(tx, item.personaId, readAt);
  });
}
