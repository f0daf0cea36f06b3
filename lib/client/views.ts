"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ArrangeViews, CreateView, UpdateView, View, ViewCounts, Views } from "@/lib/model/view";
import { api } from "./api";
import { personasKey } from "./personas";

export const viewsKey = ["views"] as const;
const arrangeKey = ["arrange-views"] as const;

export const useViews = (initial: Views) =>
  useQuery({
    queryKey: viewsKey,
    queryFn: ({ signal }) => api.get<Views>("/api/views", {}, { signal }),
    initialData: initial,
  }).data;

/** Counted again whenever lists of personas are asked again. `signature`: what the views find. */
export const useViewCounts = (signature: string): ViewCounts =>
  useQuery({
    queryKey: [...personasKey, "views", signature],
    queryFn: ({ signal }) => api.get<ViewCounts>("/api/views/counts", {}, { signal }),
    placeholderData: keepPreviousData,
  }).data ?? {};

export function useCreateView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CreateView) => api.post<View>("/api/views", input),
    onSuccess: (view) => {
      client.setQueryData<Views>(viewsKey, (held) => held && { ...held, views: [...held.views, view], order: [...held.order, view.id] });
      void client.invalidateQueries({ queryKey: viewsKey });
    },
  });
}

export function useUpdateView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...changes }: UpdateView & { id: string }) => api.patch<View>(`/api/views/${id}`, changes),
    onSuccess: (view) =>
      client.setQueryData<Views>(
        viewsKey,
        (held) => held && { ...held, views: held.views.map((one) => (one.id === view.id ? view : one)) },
      ),
    onSettled: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
}

export function useRemoveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.del<void>(`/api/views/${id}`),
    onSuccess: (_nothing, id) =>
      client.setQueryData<Views>(viewsKey, (held) => held && { ...held, views: held.views.filter((view) => view.id !== id) }),
    onSettled: () => client.invalidateQueries({ queryKey: viewsKey }),
  });
}

/** Shown at once, sent one after the other; what the server has is looked at after the last. */
export function useArrangeViews() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ArrangeViews) => api.patch<Views>("/api/views", input),
    mutationKey: arrangeKey,
    scope: { id: "arrange-views" },
    onMutate: async (input) => {
      await client.cancelQueries({ queryKey: viewsKey });
      const before = client.getQueryData<Views>(viewsKey);
      client.setQueryData<Views>(viewsKey, (held) => held && { ...held, ...input });
      return before;
    },
    onError: (_error, _input, before) => client.setQueryData(viewsKey, before),
    onSettled: () => {
      if (client.isMutating({ mutationKey: arrangeKey }) === 1) void client.invalidateQueries({ queryKey: viewsKey });
    },
  });
}
