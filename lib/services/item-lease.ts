import "server-only";
import { and, eq, gt, or, type SQL, sql } from "drizzle-orm";
import { database, hasOneLine, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { canMove, type ItemState, SETTLED } from "@/lib/model/batch-state";
import { randomToken } from "@/lib/server/digest";
import { skipDependents } from "./item-depend";
import { keepTurn, lockTurn, stampFor } from "./persona-turn";

export type ItemRow = typeof batchItems.$inferSelect;
export type BatchRow = typeof batches.$inferSelect;

/** A process that says nothing for this long has lost its items. */
export const LEASE_MS = 8_000;
export const HEARTBEAT_MS = 2_000;
/** This process, among all that share the database. */
export const OWNER = randomToken(12);

const soon = (ms: number): SQL => sql`now() + ${`${ms} milliseconds`}::interval`;
export const inMs = soon;

const isItem = (item: Pick<ItemRow, "batchId" | "index">) => and(eq(batchItems.batchId, item.batchId), eq(batchItems.index, item.index));
const isMine = (item: ItemRow) => and(isItem(item), eq(batchItems.fence, item.fence), eq(batchItems.leaseOwner, OWNER));

const working = new Map<string, ItemRow>();

/** While `run` is under way the item's lease is kept; an item that no code works on any more, after a fault, runs out of it. */
export async function holding<T>(item: ItemRow, run: () => Promise<T>): Promise<T> {
  const key = `${item.batchId} ${item.index} ${item.fence}`;
  working.set(key, item);
  try {
    return await run();
  } finally {
    working.delete(key);
  }
}

/** Keeps every item this process works on. */
export async function beat(): Promise<void> {
  if (working.size === 0) return;
  const db = await database();
  await db
    .update(batchItems)
    .set({ leaseUntil: soon(LEASE_MS) })
    .where(and(or(...[...working.values()].map(isMine)), gt(batchItems.leaseUntil, sql`now()`)));
}

type Set = Partial<{ [K in keyof typeof batchItems.$inferInsert]: (typeof batchItems.$inferInsert)[K] | SQL }>;

/** Moves an item and gives up its lease, only if this process still holds it: a process that was frozen and wakes late records nothing. */
export async function settle(tx: Tx, item: ItemRow, state: ItemState, set: Set = {}): Promise<boolean> {
  if (item.state !== state && !canMove(item.state, state)) throw new Error(`An item may not move from ${item.state} to ${state}.`);
  const moved = await tx
    .update(batchItems)
    .set({ notBefore: sql`now()`, deadline: null, ...set, state, leaseOwner: null, leaseUntil: null, updatedAt: sql`now()` })
    .where(and(isMine(item), eq(batchItems.state, item.state)))
    .returning({ index: batchItems.index });
  if (moved.length > 0 && SETTLED.includes(state) && state !== "done") await skipDependents(tx, item);
  return moved.length > 0;
}

/** Stores the intent right before the first byte leaves. False: the lease is gone, or the batch was paused or cancelled meanwhile. Throws `Overtaken` when the persona was written to since `turn`. */
export async function intend(item: ItemRow, set: Set, { timeoutMs, turn }: { timeoutMs: number; turn?: string }): Promise<boolean> {
  const db = await database();
  if (turn === undefined || item.personaId === null) return moveToSending(db, item, set, timeoutMs);
  const kept = async (tx: Tx) => {
    const moved = await moveToSending(tx, item, set, timeoutMs, sql`${stampFor(item)} = ${turn}`);
    if (!moved) await keepTurn(tx, item, turn);
    return moved;
  };
  if (await hasOneLine()) return kept(db);
  return db.transaction(async (tx) => {
    await lockTurn(tx, item);
    return kept(tx);
  });
}

async function moveToSending(tx: Tx, item: ItemRow, set: Set, timeoutMs: number, inTurn?: SQL): Promise<boolean> {
  const moved = await tx
    .update(batchItems)
    .set({
      ...set,
      state: "sending",
      attempts: sql`${batchItems.attempts} + 1`,
      deadline: soon(timeoutMs),
      sentAt: sql`coalesce(${batchItems.sentAt}, now())`,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        isMine(item),
        eq(batchItems.state, "pending"),
        gt(batchItems.leaseUntil, sql`now()`),
        sql`exists (select 1 from ${batches} where ${batches.id} = ${batchItems.batchId} and ${batches.phase} = 'active')`,
        inTurn,
      ),
    )
    .returning({ index: batchItems.index });
  return moved.length > 0;
}

/** True while this process may send for the item. */
export async function holds(item: ItemRow): Promise<boolean> {
  const db = await database();
  return (
    (
      await db
        .select({ index: batchItems.index })
        .from(batchItems)
        .where(and(isMine(item), gt(batchItems.leaseUntil, sql`now()`)))
    ).length > 0
  );
}

/** Whoever was sending and has gone silent may or may not have reached the source. `all`: nobody else can be alive (the embedded database has one opener). */
export async function expireLeases({ all }: { all: boolean }): Promise<void> {
  const db = await database();
  const silent = all
    ? sql`(${batchItems.leaseOwner} is null or ${batchItems.leaseOwner} <> ${OWNER})`
    : sql`(${batchItems.leaseUntil} is null or ${batchItems.leaseUntil} < now())`;
  await db
    .update(batchItems)
    .set({
      state: "unsure",
      leaseOwner: null,
      leaseUntil: null,
      notBefore: sql`now()`,
      problem: "Personary stopped while this was on its way; looking at the source.",
      updatedAt: sql`now()`,
    })
    .where(and(sql`${batchItems.state} = 'sending'`, silent));
  if (all)
    await db
      .update(batchItems)
      .set({ leaseOwner: null, leaseUntil: null })
      .where(and(eq(batchItems.state, "pending"), silent));
  await db
    .update(batchItems)
    .set({ state: "failed", problem: "Personary stopped before this was sent. Nothing was changed; try again.", updatedAt: sql`now()` })
    .where(
      and(
        sql`${batchItems.state} = 'pending'`,
        silent,
        sql`${batchItems.batchId} in (select id from batches where phase in ('active', 'paused', 'cancelling') and via = 'form')`,
      ),
    );
}
