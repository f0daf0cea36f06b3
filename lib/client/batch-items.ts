"use client";

import { keepPreviousData, useInfiniteQuery, useQueries } from "@tanstack/react-query";
import type { BatchItem } from "@/lib/model/batch";
import { ITEM_CHUNK } from "@/lib/model/batch-chunk";
import { type ItemState, SETTLED } from "@/lib/model/batch-state";
import { api } from "./api";
import { type BatchItemPage, itemsKey } from "./batches";

const LIVE_MS = 2_000;
const SETTLED_MS = 10_000;
const PAGE = 200;

const ask = (id: string, query: { state?: readonly ItemState[]; cursor?: string | null; limit: number }, signal: AbortSignal) =>
  api.get<BatchItemPage>(`/api/batches/${id}/items`, query, { signal });

const allSettled = (page: BatchItemPage | undefined): boolean => page?.data.every(({ state }) => SETTLED.includes(state)) ?? false;

type Live = {
  live: boolean;
  /** The first chunk, as the server had it. */
  initial?: BatchItemPage | undefined;
};

/** Items by their index, those asked for and their neighbours; `live`: looked at again every 2 s, or 10 s where all are settled. */
export function useItemsAt(id: string, indexes: readonly number[], { live, initial }: Live): (index: number) => BatchItem | undefined {
  const chunks = [...new Set(indexes.map((index) => Math.floor(index / ITEM_CHUNK)))];
  const found = useQueries({
    queries: chunks.map((chunk) => ({
      queryKey: [...itemsKey(id), "at", chunk],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        ask(id, { cursor: chunk === 0 ? null : String(chunk * ITEM_CHUNK - 1), limit: ITEM_CHUNK }, signal),
      refetchInterval: ({ state }: { state: { data: BatchItemPage | undefined } }) =>
        live && (allSettled(state.data) ? SETTLED_MS : LIVE_MS),
      ...(chunk === 0 && initial && { initialData: initial }),
    })),
  });
  return (index) => found[chunks.indexOf(Math.floor(index / ITEM_CHUNK))]?.data?.data.find((item) => item.index === index);
}

/** Those in these states, page by page; `live`: looked at again every 2 s, more slowly the more pages are loaded. */
export const useItemsIn = (id: string, states: readonly ItemState[], { live, initial, off }: Live & { off?: boolean }) =>
  useInfiniteQuery({
    queryKey: [...itemsKey(id), "in", states],
    queryFn: ({ pageParam, signal }) => ask(id, { state: states, cursor: pageParam, limit: PAGE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    enabled: !off,
    refetchInterval: ({ state }) => live && LIVE_MS * Math.max(1, state.data?.pages.length ?? 1),
    ...(initial && { initialData: { pages: [initial], pageParams: [null] } }),
  });
