import { countWords } from "@/components/batches/batch-words";
import type { BatchPreview } from "@/lib/model/batch";
import { isWritable } from "@/lib/model/field";
import type { SourceInfo } from "@/lib/model/source";
import type { Column } from "./preview-columns";

type Lanes = BatchPreview["lanes"];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function listed(words: readonly string[], joint = "and"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

/** How many would change in each source, in the order of the lanes. */
export function willBySource(lanes: Lanes): [source: string, will: number][] {
  const counts = new Map<string, number>();
  for (const { source, will } of lanes) if (will > 0) counts.set(source, (counts.get(source) ?? 0) + will);
  return [...counts];
}

/** A sentence per source: how many of its personas take what, and what they cannot take. */
export function leadWords(lanes: Lanes, columns: readonly Column[], sources: readonly SourceInfo[]): string {
  const counts = willBySource(lanes);
  const labelOf = (id: string) => sources.find((source) => source.id === id)?.label ?? id;
  if (counts.length === 0) return "";
  if (columns.length === 0)
    return counts.length < 2 ? "" : `${capital(listed(counts.map(([id, will]) => `${countWords(will)} in ${labelOf(id)}`)))}.`;
  const told = counts.map(([id, will]) => {
    const fields = sources.find((source) => source.id === id)?.fields ?? [];
    const takes = columns.filter(({ field }) => fields.some((one) => one.name === field && isWritable(one)));
    const not = columns.filter((column) => !takes.includes(column));
    const who = `${countWords(will)} in ${labelOf(id)} ${will === 1 ? "takes" : "take"}`;
    if (not.length === 0) return { all: true, words: `${who} ${columns.length === 1 ? "it" : "what applies to them"}` };
    const why = `because ${labelOf(id)} keeps ${not.length === 1 ? "no" : "neither"} ${listed(
      not.map(({ label }) => label.toLowerCase()),
      not.length === 1 ? "or" : "nor",
    )}`;
    return { all: false, words: `${who} ${listed(takes.map(({ label }) => label.toLowerCase()))} only, ${why}` };
  });
  if (told.length === 1 && told[0]?.all) return "";
  return told.map(({ words }) => `${capital(words)}.`).join(" ");
}

const MINUTE = 60;
const HOUR = 3600;

/** "about 25 seconds": as long as the slowest connection takes. */
export function takesWords(lanes: Lanes): string {
  const seconds = Math.max(0, ...lanes.map((lane) => lane.seconds));
  if (seconds < 2) return "a moment";
  if (seconds < 10) return `about ${Math.ceil(seconds)} seconds`;
  if (seconds < 1.5 * MINUTE) return `about ${Math.ceil(seconds / 5) * 5} seconds`;
  if (seconds < 1.5 * HOUR) return `about ${Math.round(seconds / MINUTE)} minutes`;
  const hours = Math.round(seconds / HOUR);
  return `about ${hours} ${hours === 1 ? "hour" : "hours"}`;
}
