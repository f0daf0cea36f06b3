import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { afterChange } from "@/lib/model/changes";
import { AppError } from "@/lib/model/errors";
import { sameValue } from "@/lib/model/json";
import type { RemotePersona } from "@/lib/sources/source";
import { inMs, settle } from "./item-lease";
import { recordRemoved, recordSaved } from "./item-outcome";
import type { Work } from "./item-run";
import { reconcileCreate } from "./reconcile-create";

const MAX_ATTEMPTS = 6;
/** Between two looks at the source, so that an effect still on its way there is seen. */
const LOOK_AGAIN_MS = 3_000;

export type Reconcile = Work & {
  /** Send it again when the source shows that nothing happened; otherwise it counts as failed (nobody waits any more). */
  resend: boolean;
};

/** Finds out what became of a write whose answer was lost. Never sends. Never throws; a source that cannot be read is asked again later. */
export async function reconcileItem(work: Reconcile): Promise<void> {
  const { batch, item } = work;
  const readAt = new Date();
  try {
    if (batch.kind === "create") await reconcileCreate(work, readAt);
    else await reconcileOne(work, readAt);
  } catch (error) {
    const problem = error instanceof AppError ? error.message : "A fault here stopped the check.";
    await settle(await database(), item, "unsure", { problem: `Not known yet whether it arrived. ${problem}`, notBefore: inMs(5_000) });
  }
}

async function reconcileOne(work: Reconcile, readAt: Date): Promise<void> {
  const { line, batch, item } = work;
  const current = await line.source.get(line.call, item.sourceId ?? "").catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  });
  const written = { ...work, readAt };
  if (batch.kind === "remove") {
    if (!current || current.state === "deleted") await recordRemoved(written);
    else await notArrived(work, "It was not deleted.");
    return;
  }
  if (!current) {
    await settle(await database(), item, "failed", { problem: `It is no longer in ${line.source.label}.`, problemCode: "not_found" });
    return;
  }
  await reconcileUpdate(work, current, readAt);
}

async function reconcileUpdate(work: Reconcile, current: RemotePersona, readAt: Date): Promise<void> {
  const { line, item } = work;
  const wanted = Object.entries(item.wanted ?? {});
  const before = item.before ?? {};
  const arrived = wanted.every(([name, value]) => sameValue(current.values[name], afterChange(before[name], value)));
  if (arrived) {
    await recordSaved({ ...work, readAt }, current, Object.keys(item.wanted ?? {}));
    return;
  }
  const untouched = wanted.every(([name]) => sameValue(current.values[name], before[name]));
  if (untouched) await notArrived(work, "The change did not arrive.");
  else await settle(await database(), item, "conflict", { problem: `It changed in ${line.source.label} while this was on its way.`, problemCode: "conflict" });
}

/** Looked at twice before it counts as not arrived. */
export async function notArrived({ item, resend }: Pick<Reconcile, "item" | "resend">, problem: string): Promise<void> {
  const db = await database();
  if (item.looks < 1) {
    await settle(db, item, "unsure", { looks: sql`looks + 1`, notBefore: inMs(LOOK_AGAIN_MS) });
    return;
  }
  const again = resend && item.attempts < MAX_ATTEMPTS;
  const wait = Math.round(Math.random() * Math.min(60_000, 500 * 2 ** item.attempts));
  await settle(db, item, again ? "pending" : "failed", { looks: 0, problem: again ? null : `${problem} ${item.problem ?? ""}`.trim(), problemCode: "source_down", notBefore: inMs(again ? wait : 0) });
}

