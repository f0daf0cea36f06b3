import type { QueryClient } from "@tanstack/react-query";
import { FIRST_ROWS, PAGE_ROWS } from "@/lib/model/list-page";
import type { PersonaSummary } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import { api, type Query } from "./api";
import { personasKey } from "./personas";

const KEEP_MS = 15 * 60_000;

const listKey = (query: Query) => [...personasKey, "list", query] as const;
const pageKey = (query: Query, page: number) => [...listKey(query), page] as const;

/** The first page comes with few rows, and whole when it is asked for again. Pages never grow old by themselves: rows under the cursor move only when somebody asked for it. */
export const pageOptions = (client: QueryClient, query: Query, page: number) => ({
  queryKey: pageKey(query, page),
  queryFn: ({ signal }: { signal: AbortSignal }) => {
    const before = page > 0 ? pageOf(client, query, page - 1) : undefined;
    const cursor = before && isWhole(before) ? before.nextCursor : undefined;
    const from = page > 0 ? (cursor ? { cursor } : { offset: page * PAGE_ROWS }) : {};
    const limit = page > 0 || pageOf(client, query, 0) ? PAGE_ROWS : FIRST_ROWS;
    return api.get<PersonaPage>("/api/personas", { ...query, limit, ...from }, { signal });
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: KEEP_MS,
});

export const pageOf = (client: QueryClient, query: Query, page: number): PersonaPage | undefined =>
  client.getQueryData(pageKey(query, page));

/** Whether a first page has all of its rows. */
export const isWhole = (page: PersonaPage): boolean => page.nextCursor === null || page.data.length >= PAGE_ROWS;

export const fillFirstPage = (client: QueryClient, query: Query): Promise<void> =>
  client.refetchQueries({ queryKey: pageKey(query, 0), exact: true });

export type HeldPage = { number: number; page: PersonaPage; fresh: boolean };

/** Loaded pages in their order; not `fresh`: somebody here changed something since. */
export const heldPages = (client: QueryClient, query: Query): HeldPage[] =>
  client
    .getQueryCache()
    .findAll({ queryKey: listKey(query) })
    .flatMap(({ queryKey, state }) => {
      const page = state.data as PersonaPage | undefined;
      return page ? [{ number: Number(queryKey.at(-1)), page, fresh: !state.isInvalidated }] : [];
    })
    .sort((a, b) => a.number - b.number);

/** A first page that the server read later than the one held takes its place; the other pages are then asked again when they are seen. One that begins with the same personas only brings newer rows. */
export function adoptFirstPage(client: QueryClient, query: Query, first: PersonaPage): void {
  const held = pageOf(client, query, 0);
  if (held && held.at >= first.at) return;
  if (held && held.total === first.total && first.data.every(({ id }, i) => held.data[i]?.id === id)) {
    client.setQueryData(pageKey(query, 0), { ...replaced(held, first.data), connections: first.connections, at: first.at });
    return;
  }
  if (held) void client.invalidateQueries({ queryKey: listKey(query), refetchType: "none" });
  client.setQueryData(pageKey(query, 0), first);
}

/** Puts newer rows in the place of older ones, where they are. */
export function replaceRows(client: QueryClient, query: Query, rows: readonly PersonaSummary[]): void {
  for (const { number, page, fresh } of heldPages(client, query)) {
    const next = fresh ? replaced(page, rows) : page;
    if (next !== page) client.setQueryData(pageKey(query, number), next);
  }
}

/** The same page when none of its rows is older. Columns that the newer row does not bring stay. */
export function replaced(page: PersonaPage, rows: readonly PersonaSummary[]): PersonaPage {
  const newer = new Map(rows.map((row) => [row.id, row]));
  const data = page.data.map((row) => {
    const next = newer.get(row.id);
    if (!next || next.touchedAt <= row.touchedAt) return row;
    return row.cells && !next.cells ? { ...next, cells: row.cells } : next;
  });
  return data.some((row, i) => row !== page.data[i]) ? { ...page, data } : page;
}

/** Everything of this list is asked again: what is on screen now, the rest when it is seen. */
export const readAgain = (client: QueryClient, query: Query): Promise<void> => client.invalidateQueries({ queryKey: listKey(query) });
