import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { AppError } from "@/lib/model/errors";
import { logger } from "@/lib/server/log";
import type { Line } from "./calls";
import { type BatchRow, type ItemRow, inMs, settle } from "./item-lease";
import { recordRemoved } from "./item-outcome";
import { pauseForKey } from "./refresh";

/** The lease went, or the batch was paused or cancelled, before anything was sent. */
export class Stopped extends Error {}
/** The item is settled already; `told` is for a person who waits. */
export class Ended extends Error {
  constructor(readonly told: AppError) {
    super(told.message);
  }
}
/** The intent is stored but this process was held up for too long to send safely; nothing left it. */
export class NotSent extends Error {}

const MAX_ATTEMPTS = 6;
const LOOK_MS = 1_000;

type Work = { line: Line; batch: BatchRow };

/** Decides what becomes of an item whose attempt failed. `sent`: its intent was stored, so the source may have acted. */
export async function afterFailure({ line, batch }: Work, item: ItemRow, error: unknown, sent: boolean): Promise<void> {
  const db = await database();
  const known = error instanceof AppError ? error : undefined;
  const problem = known?.message ?? "A fault here stopped this. The log has the details.";
  const attempts = item.attempts + (sent ? 1 : 0);
  const set = { problem, problemCode: known?.code ?? "internal" };
  const again = (notBefore: SQL) => settle(db, item, "pending", { ...set, notBefore });
  const fail = () => settle(db, item, "failed", set);
  if (!known && !(error instanceof NotSent)) logger().error({ err: error, batch: batch.id, index: item.index }, "batch item failed");
  if (sent && (known?.extra.unsure || (!known && !(error instanceof NotSent)))) {
    await settle(db, item, "unsure", { ...set, looks: 0, notBefore: inMs(LOOK_MS) });
    return;
  }
  if (sent && known?.code === "not_found" && item.verb === "remove") {
    await recordRemoved({ line, batch, item, readAt: new Date() }, `It was already gone from ${line.source.label}.`);
    return;
  }
  if (batch.via === "form") {
    const refused = known !== undefined && (await keyRefused(line, known));
    if (refused) await pauseForKey(line.row.id, known.message);
    await settle(db, item, "failed", known?.code === "source_key" && !refused ? { ...set, problemCode: "source_rejected" } : set);
    return;
  }
  if (known?.code === "rate_limited") {
    await settle(db, item, "pending", { ...set, attempts: item.attempts, notBefore: inMs((known.extra.retryAfter ?? 1) * 1000) });
    return;
  }
  if (known && (await keyRefused(line, known))) {
    await pauseForKey(line.row.id, known.message);
    await settle(db, item, "pending", { ...set, attempts: item.attempts });
    return;
  }
  const passing = !known || known.code === "source_down" || known.code === "unavailable" || known.code === "internal";
  if (!passing || attempts >= MAX_ATTEMPTS) {
    await fail();
    return;
  }
  const wait = Math.max((known?.extra.retryAfter ?? 0) * 1000, Math.random() * Math.min(60_000, 500 * 2 ** attempts));
  await (sent
    ? again(inMs(Math.round(wait)))
    : settle(db, item, "pending", { ...set, attempts: sql`attempts + 1`, notBefore: inMs(Math.round(wait)) }));
}

/** 401 means the key; 403 may mean just this row, so the key is asked for itself. */
async function keyRefused({ source, call }: Line, error: AppError): Promise<boolean> {
  if (error.code !== "source_key") return false;
  if (error.extra.upstreamStatus !== 403) return true;
  try {
    await source.check(call);
    return false;
  } catch (second) {
    return second instanceof AppError && second.code === "source_key";
  }
}
