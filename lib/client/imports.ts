"use client";

import { useIsMutating, useMutation, useMutationState, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Import, UpdateImport } from "@/lib/model/import";
import { api, withQuery } from "./api";
import { isReadAnew, patched } from "./import-patch";
import { upload } from "./upload";

const importKey = (id: string) => ["import", id] as const;
const changeKey = (id: string) => ["import-change", id] as const;

export const useImport = (id: string, initial?: Import) =>
  useQuery({
    queryKey: importKey(id),
    queryFn: ({ signal }) => api.get<Import>(`/api/imports/${id}`, {}, { signal }),
    refetchOnWindowFocus: false,
    ...(initial && { initialData: initial }),
  });

/** Each change is on screen at once and goes out after the ones before it; the last answer is what counts. */
export function useChangeImport(id: string): (change: UpdateImport) => void {
  const client = useQueryClient();
  const isLast = () => client.isMutating({ mutationKey: changeKey(id) }) === 1;
  const { mutate } = useMutation({
    mutationKey: changeKey(id),
    scope: { id: `import-change:${id}` },
    networkMode: "always",
    mutationFn: (change: UpdateImport) => api.patch<Import>(`/api/imports/${id}`, change),
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: importKey(id) });
      client.setQueryData<Import>(importKey(id), (held) => held && patched(held, change));
    },
    onSuccess: (held) => {
      if (isLast()) client.setQueryData(importKey(id), held);
    },
    onError: () => {
      if (isLast()) void client.invalidateQueries({ queryKey: importKey(id) });
    },
  });
  return mutate;
}

/** How the changes of this page fared: any under way, one that makes everything be read anew, what the newest failed with. */
export function useImportSaving(id: string): { saving: boolean; readingAnew: boolean; error: Error | null; saved: boolean } {
  const saving = useIsMutating({ mutationKey: changeKey(id) }) > 0;
  const all = useMutationState({
    filters: { mutationKey: changeKey(id) },
    select: ({ state }) => ({ status: state.status, error: state.error, change: state.variables as UpdateImport | undefined }),
  });
  const newest = all.at(-1);
  return {
    saving,
    readingAnew: all.some(({ status, change }) => status === "pending" && change !== undefined && isReadAnew(change)),
    error: saving ? null : (newest?.error ?? null),
    saved: !saving && newest?.status === "success",
  };
}

export function useForgetImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.del<void>(`/api/imports/${id}`),
    onSuccess: (_, id) => client.removeQueries({ queryKey: importKey(id) }),
  });
}

export type ImportFile = { name: string; bytes: Blob };
export type Where = { connection: string | null; scope: string | null };

/** Sends a file to be read. */
export const sendImport = ({ name, bytes }: ImportFile, connection: string | null, signal: AbortSignal, onSent: (share: number) => void) =>
  upload<Import>(withQuery("/api/imports", { name, connection }), bytes, { signal, onSent });

/** What is chosen before anybody sees its columns. */
export const settleImport = (id: string, change: UpdateImport, signal?: AbortSignal): Promise<Import> =>
  api.patch<Import>(`/api/imports/${id}`, change, { signal });

async function sendTo(
  file: ImportFile,
  { connection, scope }: Where,
  signal: AbortSignal,
  onSent: (share: number) => void,
): Promise<Import> {
  const made = await sendImport(file, connection, signal, onSent);
  return scope === null ? made : settleImport(made.id, { scope }, signal);
}

export type Sending =
  | { state: "idle" }
  | { state: "sending"; file: ImportFile; sent: number }
  | { state: "refused"; file: ImportFile; error: unknown };

/** One file on its way at a time; leaving the page stops it. */
export function useSendImport(onRead: (made: Import) => void): {
  sending: Sending;
  send: (file: ImportFile, where: Where) => void;
  stop: () => void;
} {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending>({ state: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const stop = useCallback(() => {
    running.current?.abort();
    setSending({ state: "idle" });
  }, []);
  const send = (file: ImportFile, where: Where) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setSending({ state: "sending", file, sent: 0 });
    sendTo(file, where, own.signal, (sent) => !own.signal.aborted && setSending({ state: "sending", file, sent })).then(
      (made) => {
        client.setQueryData(importKey(made.id), made);
        onRead(made);
      },
      (error: unknown) => !own.signal.aborted && setSending({ state: "refused", file, error }),
    );
  };
  return { sending, send, stop };
}
