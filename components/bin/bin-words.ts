import type { Tone } from "@/components/ui/notes";
import { formatNumber, plural, sentence } from "@/lib/client/format";
import type { BinEntry } from "@/lib/model/bin";

const DAY_MS = 86_400_000;

/** "by Ines", or where else it happened. */
export function byWords({ outside, deletedBy }: Pick<BinEntry, "outside" | "deletedBy">, source: string): string {
  if (outside) return deletedBy ? `by ${deletedBy} in ${source}` : `in ${source} itself`;
  return `by ${deletedBy ?? "someone who left"}`;
}

/** How long it can still come back. */
export function leftWords(until: string, now: number): string {
  const left = Date.parse(until) - now;
  if (left <= 0) return "no longer";
  return left < DAY_MS ? "less than a day" : plural(Math.round(left / DAY_MS), "more day");
}

/** What came of one of several; `words`: the note, or why not. */
export type Ending = { name: string; source: string; state: "done" | "running" | "failed"; words: string | null };
type Told = { tone: Tone; title: string; description?: string };

export const people = (count: number): string => plural(count, "persona");

/** How putting back ended, for one notice. */
export function endingWords(endings: readonly Ending[]): Told {
  const [only, ...others] = endings;
  if (only && others.length === 0) return oneWords(only);
  const of = (state: Ending["state"]) => endings.filter((ending) => ending.state === state);
  const [done, running, failed] = [of("done"), of("running"), of("failed")];
  const description = [
    failed[0] && `${failed[0].name}: ${sentence(failed[0].words ?? "It was not put back")}`,
    failed.length > 1 && `${formatNumber(failed.length - 1)} more ${failed.length === 2 ? "was" : "were"} not put back.`,
    running.length > 0 && `${people(running.length)} ${running.length === 1 ? "is" : "are"} still on the way.`,
    failed.length === 0 && running.length === 0 && "Each has a new id in its source.",
  ].filter(Boolean);
  const title =
    done.length === endings.length
      ? `${people(done.length)} are back`
      : `${formatNumber(done.length)} of ${people(endings.length)} ${done.length === 1 ? "is" : "are"} back`;
  return { tone: failed.length > 0 ? "danger" : running.length > 0 ? "plain" : "positive", title, description: description.join(" ") };
}

function oneWords({ name, source, state, words }: Ending): Told {
  const description = words === null ? {} : { description: words };
  if (state === "done") return { tone: "positive", title: `${name} is back in ${source}`, ...description };
  if (state === "running") return { tone: "plain", title: `${source} is still at it`, description: `The bin shows when ${name} is back.` };
  return { tone: "danger", title: `${name} was not put back`, ...description };
}
