"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { AppError } from "@/lib/model/app-error";
import type { CreatePersona, Persona, UpdatePersona } from "@/lib/model/persona";
import { api } from "./api";
import { personaKey, personasKey } from "./personas";

/** The same request keeps its key only while nobody knows how it ended; the server then answers how it did. */
function useRequestKey() {
  const held = useRef<{ body: string; key: string } | null>(null);
  return async <B, T>(body: B, send: (headers: Record<string, string>) => Promise<T>): Promise<T> => {
    const text = JSON.stringify(body);
    if (held.current?.body !== text) held.current = { body: text, key: freshKey() };
    try {
      const answer = await send({ "Idempotency-Key": held.current.key });
      held.current = null;
      return answer;
    } catch (error) {
      if (!isOpenEnded(error)) held.current = null;
      throw error;
    }
  };
}

/** Works without https too, where `randomUUID` does not exist. */
const freshKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const isOpenEnded = (error: unknown): boolean =>
  !(error instanceof AppError) || error.extra.unsure === true || error.code === "unavailable" || error.code === "internal";

export function useSavePersona(id: string) {
  const client = useQueryClient();
  const keyed = useRequestKey();
  return useMutation({
    mutationFn: (body: UpdatePersona) => keyed(body, (headers) => api.patch<Persona>(`/api/personas/${id}`, body, { headers })),
    onSuccess: (persona) => {
      client.setQueryData(personaKey(id), persona);
      void client.invalidateQueries({ queryKey: personasKey });
      void client.invalidateQueries({ queryKey: ["revisions", id] });
    },
  });
}

export function useCreatePersona() {
  const client = useQueryClient();
  const keyed = useRequestKey();
  return useMutation({
    mutationFn: (body: CreatePersona) => keyed(body, (headers) => api.post<Persona>("/api/personas", body, { headers })),
    onSuccess: (persona) => {
      client.setQueryData(personaKey(persona.id), persona);
      void client.invalidateQueries({ queryKey: personasKey });
    },
  });
}
