import { BATCH_WORDS, settledOf } from "@/components/batches/batch-words";
import { duration } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import type { ItemState } from "@/lib/model/batch-state";

const LEAST_SETTLED = 5;

/** Nothing when it cannot be told: too little done, paused, waiting, finished. `now` in milliseconds. */
export function timeLeft(batch: Batch, now: number): string | undefined {
  const settled = settledOf(batch);
  if (batch.state !== "running" || !batch.startedAt || settled < LEAST_SETTLED || settled >= batch.total) return undefined;
  const perItem = (now - Date.parse(batch.startedAt)) / settled;
  const seconds = Math.round((perItem * (batch.total - settled)) / 1000);
  return seconds < 60 ? `about ${Math.max(1, seconds)} s left` : `about ${duration(seconds)} left`;
}

/** What a tab of the browser says. */
export function tabTitle(batch: Batch): string {
  const finished = batch.state === "done" || batch.state === "cancelled";
  const state =
    finished || batch.state === "paused" ? BATCH_WORDS[batch.state] : `${Math.floor((settledOf(batch) / Math.max(1, batch.total)) * 100)}%`;
  return `${state} · ${batch.name}`;
}

export const SHOWS = ["all", "needs", "saved", "skipped", "cancelled"] as const;
export type Show = (typeof SHOWS)[number];

export const STATES_OF: Record<Show, readonly ItemState[]> = {
  all: [],
  needs: ["failed", "conflict"],
  saved: ["done"],
  skipped: ["skipped"],
  cancelled: ["cancelled"],
};

export const showOf = (text: string | undefined): Show => SHOWS.find((show) => show === text) ?? "all";

export const countOf = (batch: Batch, show: Show): number =>
  show === "all" ? batch.total : STATES_OF[show].reduce((sum, state) => sum + batch.counts[state], 0);

const UNDO_MS = 30 * 86_400_000;

/** Why it cannot be undone; undefined when it can. */
export function undoReason(batch: Batch, now: number): string | undefined {
  if (batch.counts.done === 0) return "This batch changed nothing, so there is nothing to undo.";
  return now - Date.parse(batch.createdAt) > UNDO_MS ? "Only the last 30 days can be undone." : undefined;
}
