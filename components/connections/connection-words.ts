import { duration, formatNumber, plural, relativeTime, sentence } from "@/lib/client/format";
import type { Account, Connection } from "@/lib/model/connection";

export type StateWords = { tone: "positive" | "caution" | "danger" | "accent" | "plain"; short: string };

const FAILED: Partial<Record<string, string>> = {
  source_key: "Key refused",
  source_down: "No answer",
  rate_limited: "Asked to wait",
};

/** The tag of a connection. `now` in milliseconds. */
export function stateWords({ state, readAt, problem, progress }: Connection, now: number): StateWords {
  if (problem?.code === "source_key") return { tone: "danger", short: "Key refused" };
  if (state === "paused") return { tone: "plain", short: "Paused" };
  if (state === "failing") return { tone: "danger", short: FAILED[problem?.code ?? ""] ?? "Could not be read" };
  if (state === "reading" || readAt === null)
    return { tone: "accent", short: progress === null ? "Waiting to be read" : readingWords(progress.read) };
  if (state === "stale") return { tone: "caution", short: `Stale, read ${relativeTime(readAt, now)}` };
  return { tone: "positive", short: `Read ${relativeTime(readAt, now)}` };
}

export const readingWords = (read: number): string => (read === 0 ? "Reading" : `Reading, ${formatNumber(read)} so far`);

/** What keeps a connection from being read, since when, what is shown instead and what to do. */
export function problemWords(
  { problem, personas, readAt }: Connection,
  source: string,
  now: number,
): { title: string; text: string } | null {
  if (!problem) return null;
  const age = (now - Date.parse(problem.since)) / 1000;
  const since = age < 60 ? "just now" : `for ${duration(age)}`;
  const kept =
    personas > 0 && readAt !== null
      ? `Its ${plural(personas, "persona")} stay in the library as they were read ${relativeTime(readAt, now)}.`
      : "Nothing was read yet.";
  const title = {
    source_key: `${source} refuses this key`,
    source_down: `${source} does not answer`,
    rate_limited: `${source} asks to wait`,
  }[problem.code as string];
  const next = problem.code === "source_key" ? "Replace the key to go on." : "It is tried again by itself.";
  return {
    title: `${title ?? `${source} could not be read`} (${since}).`,
    text: [sentence(problem.detail), kept, next].filter(Boolean).join(" "),
  };
}

const unitFor = (count: number, unit: string): string => (count === 1 ? unit.replace(/s$/, "") : unit);

/** "40 of 500 credits used"; nothing when the source told no numbers. */
export function quotaWords({ used, left, max, unit }: NonNullable<Account["quota"]>): string | null {
  const spent = used ?? (max !== undefined && left !== undefined ? max - left : undefined);
  if (spent !== undefined && max !== undefined) return `${formatNumber(spent)} of ${formatNumber(max)} ${unitFor(max, unit)} used`;
  if (left !== undefined) return `${formatNumber(left)} ${unitFor(left, unit)} left`;
  return spent === undefined ? null : `${formatNumber(spent)} ${unitFor(spent, unit)} used`;
}

/** "Read, create, update, delete", "Read only". */
export function canWords({ create, update, remove }: Connection["can"]): string {
  const verbs = [create && "create", update && "update", remove && "delete"].filter(Boolean);
  return verbs.length === 0 ? "Read only" : ["Read", ...verbs].join(", ");
}

export const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin);
