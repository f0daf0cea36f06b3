"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { AppError } from "@/lib/model/app-error";
import type { Batch } from "@/lib/model/batch";
import { api } from "./api";
import { type BatchItemPage, batchesKey, isFinished } from "./batches";
import { personasKey } from "./personas";

const LOOK_MS = 800;
const LOOKS = 40;

/** `note`: what the source made of it, and what could not return. */
export type Back = { state: "done"; note: string | null } | { state: "running" };

const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_MS));

/** Asks again while `under` says that it is under way, for half a minute at most. */
export async function watched<T>(first: T, under: (seen: T) => boolean, look: () => Promise<T>): Promise<T> {
  let seen = first;
  for (let looks = 0; looks < LOOKS && under(seen); looks++) {
    await pause();
    seen = await look();
  }
  return seen;
}

/** Everything on screen that shows personas, or what was deleted. */
export const showBack = (client: QueryClient): Promise<unknown> =>
  Promise.all([personasKey, ["persona"], ["revisions"], ["bin"], batchesKey].map((queryKey) => client.invalidateQueries({ queryKey })));

/** What the ledger says of a batch of one. */
export async function onlyNote(batch: Batch): Promise<string | null> {
  if (batch.total !== 1) return null;
  return (await api.get<BatchItemPage>(`/api/batches/${batch.id}/items`)).data[0]?.problem ?? null;
}

/** Undoes a batch and waits until the source did it; throws when it could not. */
export function useUndo(): (batch: string) => Promise<Back> {
  const client = useQueryClient();
  return async (id) => {
    const first = await api.post<Batch>(`/api/batches/${id}/undo`, {});
    const undo = await watched(
      first,
      (batch) => !isFinished(batch),
      () => api.get<Batch>(`/api/batches/${first.id}`),
    );
    void showBack(client);
    if (!isFinished(undo)) return { state: "running" };
    const note = await onlyNote(undo);
    if (undo.counts.done + undo.counts.skipped === undo.total) return { state: "done", note };
    throw new AppError("source_rejected", note ?? "Not everything could be put back. The batch says why.");
  };
}
