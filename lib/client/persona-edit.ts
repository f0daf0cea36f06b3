"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { AppError } from "@/lib/model/app-error";
import type { CreatePersona, SavedPersona, UpdatePersona } from "@/lib/model/persona";
import { api } from "./api";
import { closeSave, openSave, ownOpenSaves } from "./open-saves";
import { asPerson } from "./person";
import { personaKey, personasKey } from "./personas";
import { askSave } from "./save-result";

/** The same request keeps its key while nobody knows how it ended, over reloads too; the server then answers how it did. */
async function keyed<B, T>(form: string, body: B, send: (headers: Record<string, string>) => Promise<T>): Promise<T> {
  const { key } = openSave(form, JSON.stringify(body));
  try {
    const answer = await send({ "Idempotency-Key": key, ...asPerson() });
    closeSave(form, key);
    return answer;
  } catch (error) {
    if (!isOpenEnded(error)) {
      closeSave(form, key);
      throw error;
    }
    const { code, message, extra } = error instanceof AppError ? error : new AppError("internal", "", { cause: error });
    throw new AppError(code, message, { ...extra, saveKey: key });
  }
}

/** With a request number the server itself has answered, and it keeps what it answered. */
const isOpenEnded = (error: unknown): boolean =>
  !(error instanceof AppError) ||
  error.extra.unsure === true ||
  error.code === "internal" ||
  (error.code === "unavailable" && error.extra.requestId === undefined);

/** An earlier create of this form may have arrived, and another content would make a second persona of it. Throws when it did, or when nobody knows yet. */
async function noneUnderWay(form: string, body: string): Promise<void> {
  const { key } = openSave(form, body);
  for (const earlier of ownOpenSaves(form).filter((save) => save.key !== key)) {
    const end = await askSave(earlier.key).catch(() => ({ state: "open" }) as const);
    if (end.state === "open") {
      closeSave(form, key);
      throw new AppError("source_down", "An earlier save of this form is still under way.", { unsure: true, saveKey: earlier.key });
    }
    closeSave(form, earlier.key);
    if (end.state !== "saved") continue;
    closeSave(form, key);
    throw new AppError("conflict", `${end.persona.name} was made by an earlier save of this form.`, { current: end.persona });
  }
}

export const createForm = (connection: string): string => `new:${connection}`;

export function useSavePersona(id: string) {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: (body: UpdatePersona) => keyed(id, body, (headers) => api.patch<SavedPersona>(`/api/personas/${id}`, body, { headers })),
    onSuccess: (persona) => {
      client.setQueryData(personaKey(id), persona);
      void client.invalidateQueries({ queryKey: personasKey });
      void client.invalidateQueries({ queryKey: ["revisions", id] });
    },
  });
}

export function useCreatePersona() {
  const client = useQueryClient();
  return useMutation({
    networkMode: "always",
    mutationFn: async (body: CreatePersona) => {
      const form = createForm(body.connection);
      await noneUnderWay(form, JSON.stringify(body));
      return keyed(form, body, (headers) => api.post<SavedPersona>("/api/personas", body, { headers }));
    },
    onSuccess: (persona) => {
      client.setQueryData(personaKey(persona.id), persona);
      void client.invalidateQueries({ queryKey: personasKey });
    },
  });
}
