"use client";

import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { AppError } from "@/lib/model/app-error";
import type { Batch } from "@/lib/model/batch";
import type { BinEntry, BinPage } from "@/lib/model/bin";
import { returnedWords } from "@/lib/model/return-parts";
import { api } from "./api";
import { type Back, onlyNote, showBack, watched } from "./undo";

const LIVE_MS = 1_500;
const binKey = ["bin"] as const;

const isReturning = ({ returning }: BinEntry): boolean => returning !== null;

/** Newest first; looked at again while somebody is on the way back. */
export const useBin = (initial: BinPage) =>
  useInfiniteQuery({
    queryKey: [...binKey, "list"],
    queryFn: ({ pageParam, signal }) => api.get<BinPage>("/api/bin", { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.data.some(isReturning)) ? LIVE_MS : false),
    initialData: { pages: [initial], pageParams: [null] },
  });

const readEntry = async (id: string, signal?: AbortSignal): Promise<BinEntry | null> =>
  (await api.get<BinPage>("/api/bin", { persona: id }, { signal })).data[0] ?? null;

/** What the bin says of one persona; null when it is not there. Not asked while it is not deleted. */
export const useBinEntry = (id: string, deleted: boolean) =>
  useQuery({
    queryKey: [...binKey, "one", id],
    queryFn: ({ signal }) => readEntry(id, signal),
    enabled: deleted,
    refetchInterval: ({ state }) => (state.data && isReturning(state.data) ? LIVE_MS : false),
  });

/** Puts one persona back and waits until it is there; throws when it could not be. `source`: what its source is called. */
export function useReturn(): (entry: Pick<BinEntry, "id" | "lost">, source: string) => Promise<Back> {
  const client = useQueryClient();
  return async ({ id, lost }, source) => {
    try {
      const batch = await api.post<Batch>(`/api/personas/${id}/return`);
      void client.invalidateQueries({ queryKey: binKey });
      const look = () => readEntry(id);
      const left = await watched(await look(), (entry) => entry !== null && isReturning(entry), look);
      if (left && isReturning(left)) return { state: "running" };
      const note = await onlyNote(batch);
      if (left) throw new AppError("source_rejected", left.reason ?? note ?? `${source} did not take it. Its batch says why.`);
      return { state: "done", note: note ?? returnedWords(source, lost) };
    } finally {
      void showBack(client);
    }
  };
}
