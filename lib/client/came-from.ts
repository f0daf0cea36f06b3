const KEY = "personary:list";

/** The list a persona was opened from: its ids as far as they were loaded, how many there are, and its address. */
export type CameFrom = { ids: string[]; total: number; title: string; search: string };

export function writeCameFrom(list: CameFrom): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list));
  } catch {}
}

export function readCameFrom(): CameFrom | null {
  try {
    const held = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Partial<CameFrom> | null;
    if (!held || !Array.isArray(held.ids) || typeof held.total !== "number" || typeof held.search !== "string") return null;
    return { ids: held.ids, total: held.total, title: held.title ?? "Everyone", search: held.search.startsWith("?") ? held.search : "" };
  } catch {
    return null;
  }
}

export type Neighbours = { index: number; total: number; previous: string | undefined; next: string | undefined };

/** Null when the persona is not in the list. */
export function neighbours(list: CameFrom | null, id: string): Neighbours | null {
  const index = list?.ids.indexOf(id) ?? -1;
  return list && index >= 0 ? { index, total: list.total, previous: list.ids[index - 1], next: list.ids[index + 1] } : null;
}
