import type { PersonaFilter, PersonaQuery } from "@/lib/model/persona-query";

export type Sort = PersonaQuery["sort"];
export type View = "gallery" | "table";

export const FILTER_KEYS = ["q", "source", "connection", "scope", "state", "readiness", "freshness"] as const;
export const QUERY_KEYS = [...FILTER_KEYS, "sort"] as const;
export const ADDRESS_KEYS = [...QUERY_KEYS, "view"] as const;
const LISTS = ["source", "connection", "scope", "state"] as const;

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
  const { q, readiness, freshness } = address;
  const lists = Object.fromEntries(LISTS.flatMap((key) => (address[key] ? [[key, listOf(address[key])]] : [])));
  return { ...(q && { q }), ...lists, ...(readiness && { readiness }), ...(freshness && { freshness }) };
}

export const isFiltered = (address: Readonly<Record<string, string>>): boolean => FILTER_KEYS.some((key) => Boolean(address[key]));

export const isSort = (text: string | undefined): text is Sort => text !== undefined && Object.hasOwn(SORT_WORDS, text);
