import "server-only";
import { and, eq, gt, inArray, isNotNull, lt, ne, or, sql } from "drizzle-orm";
import { database, rows, type Tx } from "@/lib/db/client";
import { batchItems, personas } from "@/lib/db/schema";
import { plain } from "@/lib/model/search-text";
import type { RemotePersona } from "@/lib/sources/source";
import { fingerprintOf } from "./fingerprint";
import type { ItemRow } from "./item-lease";
import { inMs, settle } from "./item-lease";
import { recordSaved } from "./item-outcome";
import { notArrived, type Reconcile } from "./not-arrived";

/** How far the source's clock may be off ours. */
const CLOCK_SKEW_MS = 120_000;

/** While a twin is on its way, its row could be taken for this one's. */
const TWIN_MS = 1_000;

/** A lost create is looked for among the rows that were not there before: exactly one is it; none, twice, was never made; anything else is for a person. */
export async function reconcileCreate(work: Reconcile, readAt: Date): Promise<void> {
  const { line, item } = work;
  const listed = await rowsOf(work);
  const taken = await takenIds(work, listed);
  const unknown = listed.filter((remote) => !taken.has(remote.sourceId));
  const fresh = unknown.filter((remote) => isRecent(item, remote));
  const alike = fresh.filter((remote) => looksLike(work, remote));
  const [only] = alike;
  if (only && alike.length === 1) {
    const adopted = await recordSaved({ ...work, readAt }, only, Object.keys(item.wanted ?? {}), (tx) => isFree(tx, item, only.sourceId));
    if (!adopted) await settle(await database(), item, "unsure", { notBefore: inMs(TWIN_MS), deadline: item.deadline });
    return;
  }
  if (alike.length > 1) return askPerson(work, `${alike.length} new rows in ${line.source.label} hold just this; which one is it?`);
  if (unknown.some((remote) => looksLike(work, remote)))
    return askPerson(work, `A row with an earlier date in ${line.source.label} holds just this. Is it the one?`);
  const namesake = fresh.find((remote) => plain(remote.name) === plain(item.name));
  if (namesake && !(await isTwin(item)))
    return askPerson(work, `A new row of this name is in ${line.source.label}, with other content. Compare it before trying again.`);
  return notArrived(work, "It was not made.");
}

async function rowsOf({ line, item }: Reconcile): Promise<RemotePersona[]> {
  const found: RemotePersona[] = [];
  const options = item.scope !== null && line.source.place.requiredOnCreate ? { scope: item.scope } : {};
  for await (const page of line.source.list(line.call, options)) found.push(...page.filter((remote) => remote.state !== "deleted"));
  return found;
}

function isRecent(item: ItemRow, { createdAt }: RemotePersona): boolean {
  return createdAt === undefined || new Date(createdAt).getTime() >= (item.sentAt?.getTime() ?? 0) - CLOCK_SKEW_MS;
}

/** No other item has made this row, nor is one on its way that could have. One adoption at a time per connection. */
async function isFree(tx: Tx, item: ItemRow, sourceId: string): Promise<boolean> {
  await rows(tx, sql`select id from connections where id = ${item.connectionId} for no key update`);
  const made = and(eq(batchItems.state, "done"), eq(batchItems.sourceId, sourceId), eq(batchItems.verb, "create"));
  const twin = and(
    eq(batchItems.state, "sending"),
    eq(batchItems.fingerprint, item.fingerprint ?? ""),
    gt(batchItems.leaseUntil, sql`now()`),
  );
  const found = await tx
    .select({ index: batchItems.index })
    .from(batchItems)
    .where(and(eq(batchItems.connectionId, item.connectionId), or(made, twin)))
    .limit(1);
  return found.length === 0;
}

/** Rows known before the first attempt left, and rows that other items of the ledger have made. */
async function takenIds({ line, item }: Reconcile, listed: RemotePersona[]): Promise<Set<string>> {
  if (listed.length === 0) return new Set();
  const db = await database();
  const ids = listed.map((remote) => remote.sourceId);
  const before = await db
    .select({ id: personas.sourceId })
    .from(personas)
    .where(
      and(eq(personas.connectionId, line.row.id), inArray(personas.sourceId, ids), lt(personas.firstSeenAt, item.sentAt ?? new Date())),
    );
  const made = await db
    .select({ id: batchItems.sourceId })
    .from(batchItems)
    .where(
      and(
        eq(batchItems.verb, "create"),
        eq(batchItems.connectionId, line.row.id),
        eq(batchItems.state, "done"),
        isNotNull(batchItems.sourceId),
        inArray(batchItems.sourceId, ids),
      ),
    );
  return new Set([...before, ...made].flatMap((row) => row.id ?? []));
}

function looksLike({ line: { source }, item }: Reconcile, remote: RemotePersona): boolean {
  const place = source.place.requiredOnCreate ? (remote.scopes?.[0]?.id ?? item.scope) : null;
  return fingerprintOf(source, item.wanted ?? {}, remote.values, place) === item.fingerprint;
}

/** Another item of the ledger makes a row of the same name, so a namesake is no sign of this one. */
async function isTwin(item: ItemRow): Promise<boolean> {
  const db = await database();
  const other = or(ne(batchItems.batchId, item.batchId), ne(batchItems.index, item.index));
  const found = await db
    .select({ index: batchItems.index })
    .from(batchItems)
    .where(
      and(
        eq(batchItems.connectionId, item.connectionId),
        eq(batchItems.name, item.name),
        isNotNull(batchItems.fingerprint),
        inArray(batchItems.state, ["sending", "unsure"]),
        other,
      ),
    )
    .limit(1);
  return found.length > 0;
}

async function askPerson({ item }: Reconcile, problem: string): Promise<void> {
  await settle(await database(), item, "conflict", { problem, problemCode: "conflict" });
}
