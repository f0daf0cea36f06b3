import type { PersonaFilter } from "@/lib/model/persona-query";

const KEY = "personary:selection";

/** Personas by id, or everyone a filter finds (`total` as it was counted when chosen). */
export type Selection = { ids: string[] } | { query: PersonaFilter; total: number };

export const selectionSize = (selection: Selection): number => ("ids" in selection ? selection.ids.length : selection.total);

/** Hands a selection from one page to the next, in this tab only. */
export function writeSelection(selection: Selection): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(selection));
  } catch {}
}

/** Null when nothing (readable) was handed over. */
export function readSelection(): Selection | null {
  try {
    const held: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isSelection(held) ? held : null;
  } catch {
    return null;
  }
}

export function clearSelection(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {}
}

function isSelection(held: unknown): held is Selection {
  if (typeof held !== "object" || held === null) return false;
  if ("ids" in held) return Array.isArray(held.ids) && held.ids.length > 0 && held.ids.every((id) => typeof id === "string");
  return "query" in held && typeof held.query === "object" && held.query !== null && "total" in held && typeof held.total === "number";
}
