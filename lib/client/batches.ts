"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Batch, BatchItem, BatchPreview, CreateBatch } from "@/lib/model/batch";
import type { ItemState } from "@/lib/model/batch-state";
import { api } from "./api";
import { personasKey } from "./personas";

type Page<T> = { data: T[]; nextCursor: string | null };
export type BatchPage = Page<Batch>;
export type BatchItemPage = Page<BatchItem>;

const RUN_MS = 1_000;
const ITEMS_MS = 2_000;
const LIST_MS = 3_000;

export const batchesKey = ["batches"] as const;
export const batchKey = (id: string) => [...batchesKey, "one", id] as const;
const itemsKey = (id: string) => [...batchesKey, "items", id] as const;

export const isFinished = ({ state }: Batch): boolean => state === "done" || state === "cancelled";

/** Newest first; looked at again every 3 s while one of those loaded is under way. */
export const useBatches = (initial: BatchPage) =>
  useInfiniteQuery({
    queryKey: [...batchesKey, "list"],
    queryFn: ({ pageParam, signal }) => api.get<BatchPage>("/api/batches", { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.every((page) => page.data.every(isFinished)) ? false : LIST_MS),
    initialData: { pages: [initial], pageParams: [null] },
  });

/** How many are under way, for the rail; looked at again while there are some. */
export const useRunningBatches = (initial: number) =>
  useQuery({
    queryKey: [...batchesKey, "running"],
    queryFn: async ({ signal }) =>
      (await api.get<BatchPage>("/api/batches", {}, { signal })).data.filter((batch) => !isFinished(batch)).length,
    refetchInterval: ({ state }) => (state.data ? LIST_MS : false),
    initialData: initial,
  });

/** Every second until it is finished. */
export const useBatch = (id: string, initial: Batch) =>
  useQuery({
    queryKey: batchKey(id),
    queryFn: ({ signal }) => api.get<Batch>(`/api/batches/${id}`, {}, { signal }),
    refetchInterval: ({ state }) => (state.data && isFinished(state.data) ? false : RUN_MS),
    initialData: initial,
  });

/** `live`: every 2 s, more slowly the more pages are loaded. `initial`: the first page of exactly these states. */
export const useBatchItems = (id: string, states: readonly ItemState[], live: boolean, initial?: BatchItemPage) =>
  useInfiniteQuery({
    queryKey: [...itemsKey(id), states],
    queryFn: ({ pageParam, signal }) =>
      api.get<BatchItemPage>(`/api/batches/${id}/items`, { state: states, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (live ? ITEMS_MS * Math.max(1, state.data?.pages.length ?? 1) : false),
    ...(initial && { initialData: { pages: [initial], pageParams: [null] } }),
  });

/** Items once more, and personas that may have changed with them: for when a batch comes to its end. */
export function useBatchEnded(id: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: itemsKey(id) });
    void client.invalidateQueries({ queryKey: [...batchesKey, "list"] });
    void client.invalidateQueries({ queryKey: personasKey });
    void client.invalidateQueries({ queryKey: ["persona"] });
  };
}

export type BatchVerb = "pause" | "resume" | "cancel" | "retry";

export function useBatchVerb(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (verb: BatchVerb) => api.post<Batch>(`/api/batches/${id}/${verb}`, {}),
    onSuccess: (batch) => client.setQueryData(batchKey(id), batch),
    onSettled: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
}

/** Answers the batch that undoes this one: a new one, or the one made earlier. */
export function useUndoBatch(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Batch>(`/api/batches/${id}/undo`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
}

/** What it would do; nothing is sent. Nothing is asked without a body. */
export const useBatchPreview = (body: CreateBatch | undefined) =>
  useQuery({
    queryKey: ["batch-preview", body],
    queryFn: ({ signal }) => api.post<BatchPreview>("/api/batches?preview=true", body, { signal }),
    enabled: body !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

const KEY_BYTES = 16;

/** For one confirmed form. `crypto.randomUUID` is missing where the page is not served securely. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(KEY_BYTES)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** `key` is the same for every try of one confirmed form, so that it never runs twice. */
export function useSubmitBatch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: CreateBatch; key: string }) =>
      api.post<Batch>("/api/batches", body, { headers: { "idempotency-key": key } }),
    onSuccess: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
}
