"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Facets } from "@/lib/model/facets";
import type { Persona } from "@/lib/model/persona";
import { api, type Query } from "./api";

export const personasKey = ["personas"] as const;
export const facetsKey = [...personasKey, "facets"] as const;
export const personaKey = (id: string) => ["persona", id] as const;

/** How many there are of each, within the rest of the filter. Not cheap at 100,000: ask when somebody looks. */
export const usePersonaFacets = (filter: Query, enabled = true) =>
  useQuery({
    queryKey: [...facetsKey, filter],
    enabled,
    queryFn: ({ signal }) => api.get<Facets>("/api/personas/facets", filter, { signal }),
    placeholderData: keepPreviousData,
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
