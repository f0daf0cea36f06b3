import "server-only";
import { database } from "@/lib/db/client";
import { afterChange } from "@/lib/model/changes";
import { AppError } from "@/lib/model/errors";
import { sameValue } from "@/lib/model/json";
import type { RemotePersona } from "@/lib/sources/source";
import { broughtBy } from "./item-aftermath";
import { holding, inMs, settle } from "./item-lease";
import { recordRemoved, recordSaved, recordUnsent } from "./item-outcome";
import { getOrGone } from "./item-run";
import { notArrived, type Reconcile } from "./not-arrived";
import { reconcileCreate } from "./reconcile-create";

/** Finds out what became of a write whose answer was lost. Never sends. Never throws; a source that cannot be read is asked again later. */
export const reconcileItem = (work: Reconcile): Promise<void> => holding(work.item, () => look(work));

async function look(work: Reconcile): Promise<void> {
  const { item } = work;
  const readAt = new Date();
  try {
    if (item.verb === "create") await reconcileCreate(work, readAt);
    else await reconcileOne(work, readAt);
  } catch (error) {
    const problem = error instanceof AppError ? error.message : "A fault here stopped the check.";
    await settle(await database(), item, "unsure", {
      problem: `Not known yet whether it arrived. ${problem}`,
      notBefore: inMs(5_000),
      deadline: item.deadline,
    });
  }
}

async function reconcileOne(work: Reconcile, readAt: Date): Promise<void> {
  const { line, item } = work;
  const current = await getOrGone(line.source, line.call, item.sourceId ?? "");
  const written = { ...work, readAt };
  if (item.verb === "remove") {
    if (!current || current.state === "deleted") await recordRemoved(written);
    else await notArrived(work, "It was not deleted.");
    return;
  }
  if (!current) {
    await recordUnsent(written, undefined, "failed", new AppError("not_found", `It is no longer in ${line.source.label}.`));
    return;
  }
  await reconcileUpdate(work, current, readAt);
}

async function reconcileUpdate(work: Reconcile, current: RemotePersona, readAt: Date): Promise<void> {
  const { line, batch, item } = work;
  const wanted = Object.entries(item.wanted ?? {});
  const before = item.before ?? {};
  const arrived = wanted.every(([name, value]) => sameValue(current.values[name], afterChange(before[name], value)));
  if (arrived) {
    const names = Object.keys(item.wanted ?? {});
    await recordSaved({ ...work, readAt, did: broughtBy(batch, current, names) }, current, names);
    return;
  }
  const untouched = wanted.every(([name]) => sameValue(current.values[name], before[name]));
  if (untouched) await notArrived(work, "The change did not arrive.");
  else
    await recordUnsent(
      { ...work, readAt },
      current,
      "conflict",
      new AppError("conflict", `It changed in ${line.source.label} while this was on its way.`),
    );
}
