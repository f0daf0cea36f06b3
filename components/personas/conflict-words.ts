import { plural } from "@/lib/client/format";
import type { Merge } from "@/lib/model/merge";

const say = (count: number) => ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"][count] ?? String(count);

/** What happened on both sides, in two sentences. */
export function conflictWords(source: string, merge: Merge): string {
  const [merged, clashes] = [merge.onlyMine.length + merge.onlyTheirs.length + merge.byItem.length, merge.clashes.length];
  const first =
    merged === 0 ? "" : `${say(merged)} ${merged === 1 ? "field" : "fields"} merged by ${merged === 1 ? "itself" : "themselves"}`;
  const second =
    clashes === 0
      ? "nothing clashes"
      : `${first === "" ? say(clashes) : say(clashes).toLowerCase()} ${clashes === 1 ? "was" : "were"} changed on both sides`;
  const facts = first === "" ? `${second.charAt(0).toUpperCase()}${second.slice(1)}` : `${first}, ${second}`;
  return `${source} holds another version now. ${facts}. ${clashes === 0 ? "Save again to put yours on top of it" : `Choose for ${clashes === 1 ? "it" : "those"}`}; nothing is written before you save.`;
}

export const decidedWords = (open: number, clashes: number): string =>
  clashes === 0
    ? "Nothing to decide."
    : open === 0
      ? clashes === 1
        ? "The clash is decided."
        : `All ${clashes} clashes decided.`
      : `${plural(open, "clash", "clashes")} to decide.`;
