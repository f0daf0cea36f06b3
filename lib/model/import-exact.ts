import { type CellSource, exportColumns } from "./cells/export-columns";
import type { ImportTarget } from "./import";
import type { MapRules } from "./import-map";

/** Beyond so many sources only files of one, of two, and of all of them are known by their titles. */
const ALL_SUBSETS = 6;

/** Titles of every file this app writes of some of `all`, as far as they are about `wanted`: which sources share a file decides what its columns are called. */
export function exactTitles(all: readonly CellSource[], wanted: readonly CellSource[]): Pick<MapRules, "exact" | "about"> {
  const exact = new Map<string, ImportTarget>();
  const about = new Map<string, Set<string>>();
  const ids = new Set(wanted.map(({ id }) => id));
  for (const column of subsets(all).flatMap((some) => exportColumns(some))) {
    const own = column.sources.filter((id) => ids.has(id));
    if (own.length === 0 && column.field) continue;
    if (!exact.has(column.header)) exact.set(column.header, column.target);
    if (column.field) about.set(column.header, new Set([...(about.get(column.header) ?? []), ...own]));
  }
  return { exact, about };
}

function subsets<T>(all: readonly T[]): T[][] {
  if (all.length > ALL_SUBSETS)
    return [[...all], ...all.map((one) => [one]), ...all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b]))];
  const some = Array.from({ length: 2 ** all.length - 1 }, (_, bits) => all.filter((_one, at) => ((bits + 1) >> at) & 1));
  return some.toSorted((a, b) => a.length - b.length);
}
