"use client";

import { useQueryClient } from "@tanstack/react-query";
import { AppError } from "@/lib/model/app-error";
import type { Batch } from "@/lib/model/batch";
import { api } from "./api";
import { personasKey } from "./personas";

const LOOK_MS = 800;
const LOOKS = 40;

const wait = () => new Promise((resolve) => setTimeout(resolve, LOOK_MS));

/** Undoes a batch and waits until the source did it; throws when it could not, answers "running" when it takes longer than half a minute. */
export function useUndo(): (batch: string) => Promise<"done" | "running"> {
  const client = useQueryClient();
  return async (id) => {
    let undo = await api.post<Batch>(`/api/batches/${id}/undo`, {});
    for (let look = 0; look < LOOKS && undo.state !== "done" && undo.state !== "cancelled"; look++) {
      await wait();
      undo = await api.get<Batch>(`/api/batches/${undo.id}`);
    }
    await Promise.all([client.invalidateQueries({ queryKey: personasKey }), client.invalidateQueries({ queryKey: ["persona"] })]);
    if (undo.state !== "done" && undo.state !== "cancelled") return "running";
    if (undo.counts.done === undo.total) return "done";
    throw new AppError("source_rejected", "Not everything could be put back. The batch says why.");
  };
}
