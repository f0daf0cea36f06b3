const KEY = "personary:list";

/** Loaded rows of a list that follow one another, from this index on. */
export type Run = { from: number; ids: string[] };
/** The list a persona was opened from: its ids as far as they were loaded, how many there are, and its address. */
export type CameFrom = { runs: Run[]; total: number; title: string; search: string };

export function writeCameFrom(list: CameFrom): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list));
  } catch {}
}

export function readCameFrom(): CameFrom | null {
  try {
    const held = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<CameFrom> | null;
    if (!held || !Array.isArray(held.runs) || typeof held.total !== "number" || typeof held.search !== "string") return null;
    const runs = held.runs.filter((run) => Array.isArray(run?.ids) && typeof run.from === "number");
    return { runs, total: held.total, title: held.title ?? "Everyone", search: held.search.startsWith("?") ? held.search : "" };
  } catch {
    return null;
  }
}

/** Pages in their order as runs; what follows without a gap is one. */
export function runsOf(pages: readonly { from: number; ids: readonly string[] }[]): Run[] {
  const runs: Run[] = [];
  for (const { from, ids } of pages) {
    const last = runs.at(-1);
    if (last && last.from + last.ids.length === from) last.ids.push(...ids);
    else runs.push({ from, ids: [...ids] });
  }
  return runs;
}

export type Neighbours = { index: number; total: number; previous: string | undefined; next: string | undefined };

/** Null when the persona is not in the list. */
export function neighbours(list: CameFrom | null, id: string): Neighbours | null {
  for (const { from, ids } of list?.runs ?? []) {
    const at = ids.indexOf(id);
    if (list && at >= 0) return { index: from + at, total: list.total, previous: ids[at - 1], next: ids[at + 1] };
  }
  return null;
}
