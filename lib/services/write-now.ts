import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { and, eq, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import { SETTLED } from "@/lib/model/batch-state";
import { AppError, type ErrorCode, STATUS } from "@/lib/model/errors";
import type { Meanwhile } from "@/lib/model/persona";
import { getSource } from "@/lib/sources/registry";
import type { Actor } from "./actor";
import { finishBatch } from "./batch-finish";
import { itemOf } from "./batch-items";
import type { Planned } from "./batch-plan";
import { batchByKey, insertBatch, type NewBatch } from "./batch-submit";
import { type Line, openLine } from "./calls";
import { type BatchRow, type ItemRow, inMs, LEASE_MS, OWNER } from "./item-lease";
import { runItem } from "./item-run";
import { reconcileItem } from "./reconcile";
import { refusalOf } from "./refusal";

const PATIENCE_MS = 20_000;
const POLL_MS = 250;

export type WriteNow = { batch: Pick<NewBatch, "kind" | "name" | "via" | "idempotencyKey" | "requestHash">; item: Planned };
/** `meanwhile`: what others did around an update; absent when only the ledger can tell. */
export type WrittenNow = { batchId: string; personaId: string; meanwhile?: Meanwhile[] };

/** One write through the ledger while a person waits: the same protocol as a batch of one. Throws what stopped it; `source_down` with `unsure` when its end is not known yet (it is looked for in the background, and never sent again). */
export async function writeNow(actor: Actor, { batch: spec, item: plan }: WriteNow): Promise<WrittenNow> {
  const line = await openLine(plan.connectionId, { person: true });
  if (line.row.paused)
    throw new AppError(
      "source_key",
      `${line.row.label} is paused${line.row.pausedReason ? `: ${line.row.pausedReason}` : "."} Resume it in Settings, then try again.`,
      { refusal: "paused" },
    );
  const db = await database();
  const work = await db.transaction(async (tx) => {
    const batch = await insertBatch(tx, actor, { ...spec, total: 1, startedAt: sql`now()` });
    if (!batch) return undefined;
    const lease = { leaseOwner: OWNER, leaseUntil: inMs(LEASE_MS), fence: 1 };
    const [item] = await tx
      .insert(batchItems)
      .values({ ...itemOf(batch.id, plan, 0), ...lease })
      .returning();
    return item && { line, batch, item };
  });
  if (!work) return repeated(actor, spec);
  const { error, meanwhile } = await runItem(work);
  return { ...(await ended(line, work.batch, error)), ...(meanwhile && { meanwhile }) };
}

/** The same request came before: its result counts. */
async function repeated(actor: Actor, { idempotencyKey, requestHash }: WriteNow["batch"]): Promise<WrittenNow> {
  const earlier = await batchByKey(actor, idempotencyKey, requestHash ?? "");
  if (!earlier) throw new AppError("conflict", "The same request is under way.");
  const deadline = Date.now() + PATIENCE_MS;
  while (!SETTLED.includes((await onlyItem(earlier.id)).state) && Date.now() < deadline) await wait(POLL_MS);
  return resultOf(await onlyItem(earlier.id), earlier.id, undefined);
}

async function ended(line: Line, batch: BatchRow, error: unknown): Promise<WrittenNow> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const item = await onlyItem(batch.id);
    if (item.state === "pending" && item.leaseOwner === OWNER) {
      await runItem({ line, batch, item });
      continue;
    }
    if (item.state !== "unsure" || Date.now() > deadline) {
      await finishBatch(batch.id);
      return resultOf(item, batch.id, error, line.source);
    }
    const taken = await takeUnsure(batch.id);
    if (!taken) await wait(POLL_MS);
    else await reconcileItem({ line, batch, item: taken, resend: false });
  }
}

async function onlyItem(batchId: string): Promise<ItemRow> {
  const db = await database();
  const [item] = await db.select().from(batchItems).where(eq(batchItems.batchId, batchId));
  if (!item) throw new AppError("not_found", "This write is not in the ledger any more.");
  return item;
}

async function takeUnsure(batchId: string): Promise<ItemRow | undefined> {
  const db = await database();
  const [taken] = await db
    .update(batchItems)
    .set({ leaseOwner: OWNER, leaseUntil: inMs(LEASE_MS), fence: sql`fence + 1` })
    .where(
      and(
        eq(batchItems.batchId, batchId),
        eq(batchItems.state, "unsure"),
        sql`not_before <= now()`,
        sql`(lease_until is null or lease_until < now())`,
      ),
    )
    .returning();
  return taken;
}

function resultOf(item: ItemRow, batchId: string, error: unknown, source = getSource(item.source)): WrittenNow {
  const told = error instanceof AppError && !error.extra.unsure ? error : undefined;
  if ((item.state === "done" || (item.state === "skipped" && !told)) && item.personaId) return { batchId, personaId: item.personaId };
  if (item.state === "unsure" || item.state === "sending") {
    throw new AppError(
      "source_down",
      `It is not known yet whether this arrived. Personary keeps looking; do not send it again before the library shows how it ended. ${item.problem ?? ""}`.trim(),
      { unsure: true },
    );
  }
  if (told) throw refusalOf(asSettled(told, item), source, item.wanted ?? {});
  const code = item.problemCode && item.problemCode in STATUS ? (item.problemCode as ErrorCode) : "source_down";
  throw new AppError(code, item.problem ?? "This was not done. Try again.");
}

/** A 403 that is about this row and not about the key was recorded as the source's refusal. */
const asSettled = (told: AppError, { problemCode }: ItemRow): AppError =>
  told.code === "source_key" && problemCode === "source_rejected" ? new AppError(problemCode, told.message, told.extra) : told;
