import type { StripTone } from "@/components/ui/strip";
import { formatNumber, relativeTime, sentence } from "@/lib/client/format";
import type { Connection } from "@/lib/model/connection";

/** `settings`: what the link to its settings says. */
export type StripWords = {
  tone: StripTone;
  what: string;
  instead: string;
  /** When it is tried again by itself. */
  next?: string;
  again: boolean;
  settings: string | undefined;
};

/** A connection is called by both names when they differ. */
export const connectionName = (source: string, label: string): string => (source === label ? label : `${source} · ${label}`);

const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Undefined when there is nothing to say: fresh, or so little over its time that the read under way will settle it. */
export function stripWords(connection: Connection, source: string, now: number): StripWords | undefined {
  const { state, readAt, problem, progress } = connection;
  const instead = readAt === null ? "as far as they were read" : `as read ${relativeTime(readAt, now)}`;
  const base = { instead, again: true, settings: undefined };
  if (state === "failing" && problem) {
    const since = relativeTime(problem.since, now);
    if (problem.code === "source_key")
      return { ...base, tone: "caution", what: `has refused its key, first noticed ${since}.`, settings: "Replace the key" };
    return {
      ...base,
      ...nextTry(connection, now),
      tone: "caution",
      what: `could not be read, first noticed ${since}. ${sentence(problem.detail)}`,
    };
  }
  if (state === "paused")
    return {
      ...base,
      tone: "caution",
      what: problem ? `is paused. ${sentence(problem.detail)}` : "is paused, nothing is read.",
      again: false,
      settings: "Open its settings",
    };
  if (state === "reading") {
    const so = progress ? `Reading ${source}: ${formatNumber(progress.read)} so far.` : `Waiting to be read for the first time.`;
    return { ...base, tone: "accent", what: so, again: false };
  }
  if (state !== "stale" || readAt === null) return undefined;
  const age = now - Date.parse(readAt);
  if (age < (progress ? HOUR_MS : QUARTER_MS)) return undefined;
  return {
    ...base,
    tone: "caution",
    what: progress ? `was last read ${relativeTime(readAt, now)} and is being read now.` : `was last read ${relativeTime(readAt, now)}.`,
  };
}

function nextTry({ nextTryAt }: Connection, now: number): { next?: string } {
  if (nextTryAt === null) return {};
  const soon = Date.parse(nextTryAt) - now < MINUTE_MS;
  return { next: soon ? "It is tried again within a minute." : `It is tried again ${relativeTime(nextTryAt, now)}.` };
}
