"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CreatedShare, CreateShare, Share, UpdateShare } from "@/lib/model/share";
import { api } from "./api";

const sharesKey = ["shares"] as const;

export const useShares = (initial?: readonly Share[]) =>
  useQuery({
    queryKey: [...sharesKey, "list"],
    queryFn: async ({ signal }) => (await api.get<{ data: Share[] }>("/api/shares", {}, { signal })).data,
    ...(initial && { initialData: [...initial] }),
  });

/** How many open for visitors, for the rail. */
export const useWorkingShares = (initial: number) =>
  useQuery({
    queryKey: [...sharesKey, "working"],
    queryFn: async ({ signal }) =>
      (await api.get<{ data: Share[] }>("/api/shares", {}, { signal })).data.filter(({ state }) => state === "on").length,
    initialData: initial,
  });

/** The address is in the answer and nowhere else, so nothing of it is kept. */
export function useCreateShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CreateShare) => api.post<CreatedShare>("/api/shares", input),
    onSuccess: () => client.invalidateQueries({ queryKey: sharesKey }),
    gcTime: 0,
  });
}

export function useUpdateShare(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: UpdateShare) => api.patch<Share>(`/api/shares/${id}`, input),
    onSuccess: (share) => {
      client.setQueryData<Share[]>([...sharesKey, "list"], (held) => held?.map((one) => (one.id === id ? share : one)));
      void client.invalidateQueries({ queryKey: sharesKey });
    },
    gcTime: 0,
  });
}

/** A new address; the old one ends at once. */
export function useRotateShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<CreatedShare>(`/api/shares/${id}/rotate`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: sharesKey }),
    gcTime: 0,
  });
}

export function useRemoveShare() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.del<void>(`/api/shares/${id}`),
    onSettled: () => client.invalidateQueries({ queryKey: sharesKey }),
  });
}
