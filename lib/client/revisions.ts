"use client";

import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { AppError } from "@/lib/model/app-error";
import type { Persona, Restore, SavedPersona } from "@/lib/model/persona";
import type { RemoteChangeView, RemoteHistoryView, RevisionContent, RevisionPage } from "@/lib/model/revision";
import { api } from "./api";
import { personaKey, personasKey } from "./personas";

const PAGE = 50;
const REMEMBERED_MS = 60_000;

const revisionsKey = (id: string) => ["revisions", id] as const;
const path = (id: string) => `/api/personas/${id}/revisions`;

/** The newest few, and how many there are. */
export const useNewestRevisions = (id: string, limit: number) =>
  useQuery({
    queryKey: [...revisionsKey(id), "newest", limit],
    queryFn: ({ signal }) => api.get<RevisionPage>(path(id), { limit }, { signal }),
  });

export const useRevisionPages = (id: string) =>
  useInfiniteQuery({
    queryKey: [...revisionsKey(id), "pages"],
    queryFn: ({ pageParam, signal }) => api.get<RevisionPage>(path(id), { limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }: RevisionPage) => nextCursor,
  });

/** What it held at one revision; that never changes. */
export const useRevision = (id: string, revision: string | undefined) =>
  useQuery({
    queryKey: ["revision", id, revision],
    enabled: revision !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => api.get<RevisionContent>(`${path(id)}/${revision}`, {}, { signal }),
  });

/** Asks the source itself. */
export const useSourceRevisions = (id: string) =>
  useQuery({
    queryKey: [...revisionsKey(id), "source"],
    staleTime: REMEMBERED_MS,
    retry: false,
    queryFn: ({ signal }) => api.get<RemoteHistoryView>(`${path(id)}/source`, {}, { signal }),
  });

export const useSourceRevision = (id: string, revision: string | undefined) =>
  useQuery({
    queryKey: ["revision", id, "source", revision],
    enabled: revision !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: ({ signal }) => api.get<RemoteChangeView>(`${path(id)}/source/${encodeURIComponent(revision ?? "")}`, {}, { signal }),
  });

const nowKey = (id: string) => ["persona-now", id] as const;

/** What the source holds at this moment: read when it is asked for, never from memory. */
export const usePersonaNow = (id: string) =>
  useQuery({
    queryKey: nowKey(id),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: "always",
    retry: false,
    queryFn: ({ signal }) => api.get<Persona>(`/api/personas/${id}`, { fresh: true }, { signal }),
  });

/** Works without https too, where `randomUUID` does not exist. */
const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** One key for one decision, so that trying again never writes twice. A conflict puts what the source holds now in place of what was previewed. */
export function useRestore(id: string) {
  const client = useQueryClient();
  const held = useRef({ body: "", key: "" });
  return useMutation({
    networkMode: "always",
    mutationFn: (body: Restore) => {
      const text = JSON.stringify(body);
      if (held.current.body !== text) held.current = { body: text, key: freshKey() };
      return api.post<SavedPersona>(`/api/personas/${id}/restore`, body, { headers: { "Idempotency-Key": held.current.key } });
    },
    onSuccess: (persona) => {
      client.setQueryData(personaKey(id), persona);
      void client.invalidateQueries({ queryKey: personasKey });
    },
    onError: (error) => {
      if (!(error instanceof AppError) || error.code !== "conflict") return;
      held.current = { body: "", key: "" };
      if (error.extra.current) client.setQueryData(nowKey(id), error.extra.current as Persona);
    },
    onSettled: () => client.invalidateQueries({ queryKey: revisionsKey(id) }),
  });
}
