"use client";

import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { PAGE_ROWS } from "@/lib/model/list-page";
import type { PersonaSummary } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import { runsOf } from "./came-from";
import { adoptFirstPage, fillFirstPage, heldPages, isWhole, pageOf, pageOptions, readAgain } from "./persona-list-cache";

/** A list of personas by index, of which only pages near the screen are loaded. */
export type PersonaPages = ReturnType<typeof usePersonaPages>;

const textOf = (query: Readonly<Record<string, string>>): string => JSON.stringify(query);
const pagesOf = (from: number, to: number): number[] => {
  const first = Math.floor(from / PAGE_ROWS);
  return Array.from({ length: Math.max(0, Math.ceil(to / PAGE_ROWS) - first) }, (_, i) => first + i);
};

/** `query`: what is asked for. Until its first page is there, the list before stays. `initial`: the first page of exactly this query, read on the server. */
export function usePersonaPages(query: Readonly<Record<string, string>>, initial?: PersonaPage) {
  const client = useQueryClient();
  const first = useQuery({ ...pageOptions(client, query, 0), ...(initial && { initialData: initial }) });
  useLayoutEffect(() => {
    if (initial) adoptFirstPage(client, query, initial);
  }, [client, query, initial]);

  const [shown, setShown] = useState(query);
  const [wanted, setWanted] = useState<readonly number[]>([]);
  if (shown !== query && first.data) {
    setShown(query);
    if (textOf(shown) !== textOf(query)) setWanted([]);
  }
  const more = useQueries({
    queries: wanted.map((page) => pageOptions(client, shown, page)),
    combine: joined,
  });
  const head = shown === query && first.data ? first.data : pageOf(client, shown, 0);
  const total = head?.total ?? 0;
  const filling = head !== undefined && !isWhole(head);
  const fill = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has its own time
  useEffect(() => () => clearTimeout(fill.current), [shown]);

  const need = useCallback(
    (from: number, to: number) => {
      if (filling) {
        clearTimeout(fill.current);
        fill.current = setTimeout(() => void fillFirstPage(client, shown), FILL_MS);
        return;
      }
      const beyond = window.scrollY > 0 ? AHEAD : 0;
      const pages = pagesOf(Math.max(0, from - beyond), Math.min(total, to + beyond)).filter((page) => page > 0);
      const known = pageOf(client, shown, 0) !== undefined;
      if (known) setWanted((before) => nearest(before, pages));
    },
    [client, shown, total, filling],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are read from the cache; these say that it changed
  const rows = useMemo(
    () => ({
      key: textOf(shown),
      total,
      /** The rest of the first page is on its way. */
      filling,
      at: (index: number): PersonaSummary | undefined =>
        index < 0 ? undefined : pageOf(client, shown, Math.floor(index / PAGE_ROWS))?.data[index % PAGE_ROWS],
      indexOf: (id: string): number => {
        for (const { number, page } of heldPages(client, shown)) {
          const at = page.data.findIndex((row) => row.id === id);
          if (at >= 0) return number * PAGE_ROWS + at;
        }
        return -1;
      },
      loaded: (): PersonaSummary[] => heldPages(client, shown).flatMap(({ page }) => page.data),
      /** Loads what is missing of these rows, one page after the other. */
      load: async (from: number, to: number): Promise<void> => {
        const first = pageOf(client, shown, 0);
        if (from < PAGE_ROWS && first && !isWhole(first)) await fillFirstPage(client, shown);
        for (const page of pagesOf(from, to)) await client.fetchQuery(pageOptions(client, shown, page));
      },
      need,
    }),
    [client, shown, total, filling, head, more.data, need],
  );
  const runs = useCallback(
    () => runsOf(heldPages(client, shown).map(({ number, page }) => ({ from: number * PAGE_ROWS, ids: page.data.map((row) => row.id) }))),
    [client, shown],
  );
  const again = useCallback(() => readAgain(client, shown), [client, shown]);
  const retry = () => (first.error ? first.refetch() : again());

  return {
    shown,
    rows,
    runs,
    again,
    retry,
    /** Nothing to show yet. */
    pending: head === undefined && first.isPending,
    /** The list shown is still the one before. */
    behind: shown !== query,
    fetching: first.isFetching,
    error: first.error ?? more.failed,
  };
}

/** Rows asked for before they come near, once somebody scrolls. */
const AHEAD = PAGE_ROWS;

type Result = { data: PersonaPage | undefined; error: Error | null };
const joined = (results: readonly Result[]) => ({
  data: results.map((result) => result.data),
  failed: results.find((result) => result.error)?.error ?? null,
});

const MOST = 6;
/** Typing goes on, or it does not. Counted from when the rows are there: one that comes while the server's table still waits for its code would make it be drawn anew. */
const FILL_MS = 250;

/** Pages asked for last stay asked for; those of long ago are only kept. */
const nearest = (before: readonly number[], pages: readonly number[]): readonly number[] => {
  const next = [...before.filter((page) => !pages.includes(page)), ...pages].slice(-MOST);
  return next.length === before.length && next.every((page) => before.includes(page)) ? before : next;
};
