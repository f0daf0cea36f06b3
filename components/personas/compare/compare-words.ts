import { formatNumber, plural } from "@/lib/client/format";
import type { Verdict } from "@/lib/model/compare";
import { plain } from "@/lib/model/search-text";

export type Column = { id: string; name: string; source: string; sourceLabel: string };

const PLACES = ["first", "second", "third", "fourth"];

/** What tells this column from the others: its source, else its name, else its place. */
export function columnWords(columns: readonly Column[], index: number): string {
  const column = columns[index];
  if (!column) return "";
  if (columns.filter(({ source }) => source === column.source).length === 1) return column.sourceLabel;
  if (columns.filter(({ name }) => plain(name) === plain(column.name)).length === 1) return cut(column.name);
  return `the ${PLACES[index] ?? `${index + 1}th`}`;
}

const LONGEST = 40;
const cut = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

export function titleOf(columns: readonly Column[]): string {
  const [first] = columns;
  const one = columns.every(({ name }) => plain(name) === plain(first?.name ?? ""));
  if (first && one) return `${first.name}, ${plural(columns.length, "record")}`;
  return `${plural(columns.length, "persona")}, ${plural(new Set(columns.map(({ source }) => source)).size, "source")}`;
}

export const verdictWords = (verdict: Verdict, only: string | null): string =>
  verdict === "only" ? `Only ${only ?? "in one"}` : verdict === "same" ? "Same" : "Differs";

export type Left = {
  deleted: readonly { name: string; source: string }[];
  beyond: readonly string[];
  unknown: number;
  broken: number;
  repeated: number;
};

/** Empty when nobody was left out. */
export function leftOutWords({ deleted, beyond, unknown, broken, repeated }: Left): string {
  const gone = unknown + broken;
  const named = beyond.slice(0, 3).map(cut);
  const more = beyond.length - named.length;
  return [
    ...deleted.slice(0, 3).map(({ name, source }) => `${cut(name)}, deleted in ${source}`),
    deleted.length > 3 && `${formatNumber(deleted.length - 3)} more that were deleted`,
    gone > 0 && `${plural(gone, "address", "addresses")} of nobody in the library`,
    named.length > 0 && `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}, because four fit`,
    repeated > 0 && `${plural(repeated, "repetition")}`,
  ]
    .filter(Boolean)
    .join("; ");
}
