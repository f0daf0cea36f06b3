"use client";

import { type InfiniteData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Batch, BatchPreview, CreateBatch, PlannedOutcome, PlannedRequests } from "@/lib/model/batch";
import { api, withQuery } from "./api";
import { batchesKey } from "./batches";

/** A batch nobody confirmed yet, or the undoing of one that ran. */
export type PreviewAsk = { body: CreateBatch } | { undoOf: string };
export type PreviewRow = BatchPreview["items"][number];

const PREVIEW = "batch-preview";

const pathOf = (ask: PreviewAsk): string => ("body" in ask ? "/api/batches" : `/api/batches/${ask.undoOf}/undo`);

/** What it would do, a page of rows at a time, of one outcome or of all; nothing is sent. Nothing is asked without `ask`. */
export const useBatchPreview = (ask: PreviewAsk | undefined, outcome?: PlannedOutcome) =>
  useInfiniteQuery({
    queryKey: [PREVIEW, ask, outcome],
    queryFn: ({ pageParam, signal }) => {
      if (!ask) throw new Error("There is nothing to ask for.");
      const path = withQuery(pathOf(ask), { preview: true, outcome, cursor: pageParam });
      return api.post<BatchPreview>(path, "body" in ask ? ask.body : {}, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: ask !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Makes every preview on screen anew, from its first rows; what stands there stays until the new one has come. */
export function useFreshPreview(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => {
    client.setQueriesData<InfiniteData<BatchPreview>>(
      { queryKey: [PREVIEW] },
      (held) => held && { pages: held.pages.slice(0, 1), pageParams: held.pageParams.slice(0, 1) },
    );
    return client.invalidateQueries({ queryKey: [PREVIEW] });
  }, [client]);
}

/** Starts what was previewed. `key` is the same for every try of one confirmed form, so that it never runs twice. */
export function useStartBatch(ask: PreviewAsk) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ key, stamp }: { key: string; stamp: string }) =>
      "body" in ask
        ? api.post<Batch>("/api/batches", { ...ask.body, stamp }, { headers: { "idempotency-key": key } })
        : api.post<Batch>(pathOf(ask), {}),
    onSuccess: () => client.invalidateQueries({ queryKey: batchesKey }),
  });
}

/** Exactly what one row would send upstream. */
export const useExactRequests = (body: CreateBatch, index: number | undefined) =>
  useQuery({
    queryKey: ["batch-requests", body, index],
    queryFn: ({ signal }) => api.post<PlannedRequests>("/api/batches/requests", { batch: body, index }, { signal }),
    enabled: index !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
