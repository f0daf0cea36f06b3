import { BATCH_WORDS, settledOf } from "@/components/batches/batch-words";
import { duration, formatDate } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import type { ItemState } from "@/lib/model/batch-state";

const LEAST_SETTLED = 5;
const MINUTE = 60;
const EXACT_S = 10 * MINUTE;
const STEP_S = 10;

type Lane = Batch["lanes"][number];

/** Seconds until a lane is through, pause and all; undefined when nobody can know. `pace`: the whole batch's, items a second. */
function laneSeconds(lane: Lane, pace: number | undefined, total: number, now: number): number | undefined {
  const left = lane.total - lane.settled;
  if (left === 0) return 0;
  if (lane.reason !== null && lane.waitingUntil === null) return undefined;
  const wait = lane.waitingUntil === null ? 0 : Math.max(0, (Date.parse(lane.waitingUntil) - now) / 1000);
  const rate = lane.perMinute ? lane.perMinute / MINUTE : pace && (pace * lane.total) / Math.max(1, total);
  return rate ? wait + left / rate : undefined;
}

/** "40 s", "1 min 20 s", "14 min", "2 hours". */
export function lengthWords(seconds: number): string {
  if (seconds < MINUTE) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds >= EXACT_S) return duration(seconds);
  const rounded = Math.round(seconds / STEP_S) * STEP_S;
  const rest = rounded % MINUTE;
  return `${Math.floor(rounded / MINUTE)} min${rest > 0 ? ` ${rest} s` : ""}`;
}

/** Nothing when it cannot be told: too little done, paused, finished, a lane that waits for somebody. `now` in milliseconds. */
export function timeLeft(batch: Batch, now: number): string | undefined {
  const settled = settledOf(batch);
  const works = batch.state === "running" || batch.state === "waiting";
  if (!works || !batch.startedAt || settled >= batch.total) return undefined;
  const past = (now - Date.parse(batch.startedAt)) / 1000;
  const pace = settled < LEAST_SETTLED || past <= 0 ? undefined : settled / past;
  const lanes = batch.lanes.map((lane) => laneSeconds(lane, pace, batch.total, now));
  const seconds = lanes.length > 0 ? lanes : [pace && (batch.total - settled) / pace];
  const known = seconds.filter((one) => one !== undefined);
  if (known.length < seconds.length) return undefined;
  const waits = batch.lanes.some((lane) => lane.settled < lane.total && lane.waitingUntil !== null && Date.parse(lane.waitingUntil) > now);
  return `about ${lengthWords(Math.max(...known))} left${waits ? ", with the pause" : ""}`;
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

const DAY_MS = 86_400_000;
const UNDO_MS = 30 * DAY_MS;
const KEPT_MS = 90 * DAY_MS;

/** Why it cannot be undone; undefined when it can. */
export function undoReason(batch: Batch, now: number): string | undefined {
  if (batch.counts.done === 0) return "This batch changed nothing, so there is nothing to undo.";
  const until = Date.parse(batch.createdAt) + UNDO_MS;
  return now > until ? `Undo was offered for 30 days, until ${formatDate(new Date(until).toISOString())}.` : undefined;
}

/** Its items were cleaned away; the counts stay. */
export const isCleaned = (batch: Batch, now: number): boolean =>
  batch.itemsUntil === null && batch.finishedAt !== null && now - Date.parse(batch.createdAt) > KEPT_MS;

export const VIEWER = "Your role is viewer. Editors and above run batches; ask an admin of your team.";
