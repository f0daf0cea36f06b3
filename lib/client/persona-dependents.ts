"use client";

import { useQuery } from "@tanstack/react-query";
import type { Persona } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import type { Editor } from "@/lib/model/presence";
import { api } from "./api";
import { personaKey } from "./personas";

const once = { retry: false, staleTime: 0 } as const;

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** People of the same name in other connections. */
export const useNamesakes = ({ id, name, connection }: Pick<Persona, "id" | "name" | "connection">) =>
  useQuery({
    ...once,
    queryKey: ["namesakes", id, name],
    queryFn: async ({ signal }) => {
      const { data } = await api.get<PersonaPage>("/api/personas", { q: name, matched: true, limit: 50 }, { signal });
      return data.filter((other) => other.connection !== connection && same(other.name, name));
    },
  });

/** Who else has a form of it open right now. */
export const useEditorsNow = (id: string) =>
  useQuery({
    ...once,
    queryKey: ["editors-now", id],
    queryFn: async ({ signal }) => (await api.get<{ data: Editor[] }>(`/api/personas/${id}/presence`, {}, { signal })).data,
  });

/** With everything it holds, as last read. */
export const usePersonaValues = (id: string) =>
  useQuery({ ...once, queryKey: personaKey(id), queryFn: ({ signal }) => api.get<Persona>(`/api/personas/${id}`, {}, { signal }) });
