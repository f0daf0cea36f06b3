"use client";

import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Facets } from "@/lib/model/facets";
import type { Persona, Revision } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import { api, type Query } from "./api";

export const personasKey = ["personas"] as const;
export const personaKey = (id: string) => ["persona", id] as const;

/** `query`: the address as text. `initial`: the first page of exactly this query, read on the server. */
export const usePersonas = (query: Query, initial?: PersonaPage) =>
  useInfiniteQuery({
    queryKey: [...personasKey, "list", query],
    queryFn: ({ pageParam, signal }) => api.get<PersonaPage>("/api/personas", { ...query, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    ...(initial && { initialData: { pages: [initial], pageParams: [null] } }),
  });

/** How many there are of each, within the rest of the filter. */
export const usePersonaFacets = (filter: Query) =>
  useQuery({
    queryKey: [...personasKey, "facets", filter],
    queryFn: ({ signal }) => api.get<Facets>("/api/personas/facets", filter, { signal }),
    placeholderData: keepPreviousData,
  });

export const usePersona = (id: string, initial?: Persona) =>
  useQuery({
    queryKey: personaKey(id),
    queryFn: ({ signal }) => api.get<Persona>(`/api/personas/${id}`, {}, { signal }),
    ...(initial && { initialData: initial }),
  });

/** Reads it from the source now, before answering. */
export function useRereadPersona(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.get<Persona>(`/api/personas/${id}`, { fresh: true }),
    onSuccess: (persona) => client.setQueryData(personaKey(id), persona),
    onSettled: () => client.invalidateQueries({ queryKey: ["revisions", id] }),
  });
}

/** Answers the batch that can put it back. */
export function useRemovePersona(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: string) => api.del<{ undo: string }>(`/api/personas/${id}`, { version }),
    onSuccess: () => {
      client.removeQueries({ queryKey: personaKey(id) });
      void client.invalidateQueries({ queryKey: personasKey });
    },
  });
}

export const useRevisions = (id: string) =>
  useQuery({
    queryKey: ["revisions", id],
    queryFn: async ({ signal }) => (await api.get<{ data: Revision[] }>(`/api/personas/${id}/revisions`, {}, { signal })).data,
  });
