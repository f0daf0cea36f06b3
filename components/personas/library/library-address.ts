import type { PersonaFilter, PersonaQuery } from "@/lib/model/persona-query";

export type Sort = PersonaQuery["sort"];
export type View = "gallery" | "table";

export const FILTER_KEYS = [
  "q",
  "source",
  "connection",
  "scope",
  "state",
  "readiness",
  "missing",
  "freshness",
  "read",
  "by",
  "matched",
] as const satisfies readonly (keyof PersonaFilter)[];
export const QUERY_KEYS = [...FILTER_KEYS, "sort"] as const;
/** `view`: gallery or table. `columns`: as `writeColumns` has it. `tab`: the saved or built-in view that somebody started from. */
export const ADDRESS_KEYS = [...QUERY_KEYS, "view", "columns", "tab"] as const;
export const LIST_KEYS = ["source", "connection", "scope", "state", "missing", "by"] as const;

export const SORT_WORDS: Record<Sort, string> = {
  changed: "Recently changed",
  "-changed": "Longest unchanged",
  name: "Name, A to Z",
  "-name": "Name, Z to A",
  readiness: "Least ready",
  "-readiness": "Most ready",
  read: "Recently read",
  "-read": "Longest unread",
};

export const listOf = (text: string | undefined): string[] =>
  (text ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

export const pickKeys = (address: Readonly<Record<string, string>>, keys: readonly string[]): Record<string, string> =>
  Object.fromEntries(keys.flatMap((key) => (address[key] ? [[key, address[key]]] : [])));

/** The address's filter as a batch or a share link takes it. */
export function filterOf(address: Readonly<Record<string, string>>): PersonaFilter {
  const held = Object.fromEntries(
    FILTER_KEYS.flatMap((key) => {
      const value = address[key];
      return value ? [[key, (LIST_KEYS as readonly string[]).includes(key) ? listOf(value) : value]] : [];
    }),
  );
  return held as PersonaFilter;
}

export const isFiltered = (address: Readonly<Record<string, string>>): boolean => FILTER_KEYS.some((key) => Boolean(address[key]));

export const isSort = (text: string | undefined): text is Sort => text !== undefined && Object.hasOwn(SORT_WORDS, text);
