import type { Revision } from "@/lib/model/persona";

type Ours = Pick<Revision, "id" | "at" | "via">;
type Theirs = { id: string; at: string };

/** Two clocks, theirs and ours, are seldom further apart. */
const SKEW_MS = 2_000;

/**
 * Their revision → ours of the same change, only where it is certain: up to a reading of ours there are as many changes of theirs as we noticed,
 * and each that we noticed needs one. Where the clocks leave open on which side of a reading a change lies, the next reading decides for both.
 * `ours` newest first; `complete`: it ends with the very first one.
 */
export function joinHistories(ours: readonly Ours[], theirs: readonly Theirs[], complete: boolean): Map<string, string> {
  const marks = theirs.map(({ id, at }) => ({ id, at: Date.parse(at) })).sort((a, b) => a.at - b.at);
  const joined = new Map<string, string>();
  let taken = 0;
  let group: string[] = [];
  let countable = true;
  [...ours].reverse().forEach(({ id, at, via }, index) => {
    const end = Date.parse(at);
    const last = index === ours.length - 1;
    if (index === 0 && (via === "connect" || !complete)) countable = false;
    else group.push(id);
    if (!last && marks.some((mark) => mark.at > end && mark.at <= end + SKEW_MS)) return;
    const until = marks.findIndex((mark) => mark.at > end + (last ? SKEW_MS : 0));
    const met = marks.slice(taken, until < 0 ? undefined : until);
    taken += met.length;
    if (countable && met.length === group.length) for (const [nth, mark] of met.entries()) joined.set(mark.id, group[nth] ?? "");
    group = [];
    countable = true;
  });
  return joined;
}
