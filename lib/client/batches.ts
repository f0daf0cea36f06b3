"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { BatchListQuery } from "@/lib/model/batch-query";
import { api, withQuery } from "./api";
import { personasKey } from "./personas";

type Page<T> = { data: T[]; nextCursor: string | null };
export type BatchPage = Page<Batch>;
export type BatchItemPage = Page<BatchItem>;
export type BatchFilter = Partial<Record<keyof Omit<BatchListQuery, "cursor" | "limit">, string>>;

const RUN_MS = 1_000;
const LIST_MS = 3_000;
const CALM_MS = 15_000;
const OPEN_CALM_MS = 30_000;
const OPEN_MAX = 200;

export const batchesKey = ["batches"] as const;
export const batchKey = (id: string) => [...batchesKey, "one", id] as const;
export const itemsKey = (id: string) => [...batchesKey, "items", id] as const;

export const isFinished = ({ state }: Batch): boolean => state === "done" || state === "cancelled";

/** Newest first; looked at again every 3 s while one of those loaded is under way, else every 15 s. `initial`: the first page of exactly this filter. */
export const useBatches = (filter: BatchFilter, initial?: BatchPage) =>
  useInfiniteQuery({
    queryKey: [...batchesKey, "list", filter],
    queryFn: ({ pageParam, signal }) => api.get<BatchPage>("/api/batches", { ...filter, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => {
      const pages = state.data?.pages ?? [];
      return (pages.every((page) => page.data.every(isFinished)) ? CALM_MS : LIST_MS) * Math.max(1, pages.length);
    },
    ...(initial && { initialData: { pages: [initial], pageParams: [null] } }),
  });

/** Those under way; looked at again every 3 s while there are some, in a page nobody sees too if `hidden`. */
export const useOpenBatches = (hidden = false) =>
  useQuery({
    queryKey: [...batchesKey, "open"],
    queryFn: async ({ signal }) =>
      (await api.get<BatchPage>("/api/batches", { state: "open", limit: OPEN_MAX }, { signal })).data.filter((batch) => !isFinished(batch)),
    refetchInterval: ({ state }) => (state.data?.length ? LIST_MS : OPEN_CALM_MS),
    refetchIntervalInBackground: hidden,
  });

/** Every second until it is finished, then every 15 s: somebody may try again what failed. */
export const useBatch = (id: string, initial: Batch) =>
  useQuery({
    queryKey: batchKey(id),
    queryFn: ({ signal }) => api.get<Batch>(`/api/batches/${id}`, {}, { signal }),
    refetchInterval: ({ state }) => (state.data && isFinished(state.data) ? CALM_MS : RUN_MS),
    initialData: initial,
  });

/** Items once more, and personas that may have changed with them: for when a batch comes to its end. */
export function useBatchEnded(id: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: itemsKey(id) });
    void client.invalidateQueries({ queryKey: [...batchesKey, "list"] });
    void client.invalidateQueries({ queryKey: [...batchesKey, "open"] });
    void client.invalidateQueries({ queryKey: personasKey });
    void client.invalidateQueries({ queryKey: ["persona"] });
  };
}

export type BatchVerb = "pause" | "resume" | "cancel" | "retry";

/** Sends one failed item, or one that clashed, once more. */
export function useRetryItem(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (index: number) => api.post<Batch>(withQuery(`/api/batches/${id}/retry`, { index }), {}),
    onSuccess: (batch) => client.setQueryData(batchKey(id), batch),
    onSettled: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
}

export function useBatchVerb(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: BatchVerb) => api.post<Batch>(`/api/batches/${id}/${verb}`, {}),
    onSuccess: (batch) => client.setQueryData(batchKey(id), batch),
    onSettled: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
}

const KEY_BYTES = 16;

/** For one confirmed form. `crypto.randomUUID` is missing where the page is not served securely. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) => byte.toString(16).padStart(2, "0")).join("");
