import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { inMs, settle } from "./item-lease";
import type { Work } from "./item-run";

const MAX_ATTEMPTS = 6;
/** Between two looks at the source, so that an effect still on its way there is seen. */
const LOOK_AGAIN_MS = 3_000;

export type Reconcile = Work & {
  /** Send it again when the source shows that nothing happened; otherwise it counts as failed (nobody waits any more). */
  resend: boolean;
};

/** Looked at twice before it counts as not arrived; what a stopped process was sending may take until its deadline to show. */
export async function notArrived({ item, resend }: Pick<Reconcile, "item" | "resend">, problem: string): Promise<void> {
  const db = await database();
  if (item.deadline && item.deadline > new Date()) {
    await settle(db, item, "unsure", { notBefore: sql`least(deadline, ${inMs(LOOK_AGAIN_MS)})`, deadline: item.deadline });
    return;
  }
  if (item.looks < 1) {
    await settle(db, item, "unsure", { looks: sql`looks + 1`, notBefore: inMs(LOOK_AGAIN_MS) });
    return;
  }
  const again = resend && item.attempts < MAX_ATTEMPTS;
  const wait = Math.round(Math.random() * Math.min(60_000, 500 * 2 ** item.attempts));
  await settle(db, item, again ? "pending" : "failed", {
    looks: 0,
    problem: again ? null : `${problem} ${item.problem ?? ""}`.trim(),
    problemCode: "source_down",
    notBefore: inMs(again ? wait : 0),
  });
}
