"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Check, Connection, CreateConnection, UpdateConnection } from "@/lib/model/connection";
import { api, withQuery } from "./api";
import { connectionsKey } from "./connections";
import { personasKey } from "./personas";

/** Asks the source about a key that is not stored; the answer tells when it was refused. */
export const useTestKey = () =>
  useMutation({
    mutationFn: (input: Pick<CreateConnection, "source" | "credentials" | "origin">) => api.post<Check>("/api/connections/test", input),
    gcTime: 0,
  });

/** Asks the source about the stored key. */
export function useCheckConnection(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.post<Check>(`/api/connections/${id}/check`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: connectionsKey }),
  });
}

/** Stores a key once the source accepted it; `unchecked` stores it without asking. */
export function useCreateConnection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ unchecked, ...input }: CreateConnection & { unchecked?: boolean }) =>
      api.post<Connection>(withQuery("/api/connections", { check: unchecked ? "false" : null }), input),
    onSuccess: () => client.invalidateQueries({ queryKey: connectionsKey }),
    gcTime: 0,
  });
}

export function useUpdateConnection(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: UpdateConnection) => api.patch<Connection>(`/api/connections/${id}`, input),
    onSuccess: (connection) => {
      client.setQueryData<Connection[]>(connectionsKey, (held) => held?.map((one) => (one.id === id ? connection : one)));
      void client.invalidateQueries({ queryKey: connectionsKey });
    },
    gcTime: 0,
  });
}

/** Forgets the key and everything read with it; nothing is deleted in the source. */
export function useRemoveConnection(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.del<void>(`/api/connections/${id}`),
    onSuccess: () => {
      client.setQueryData<Connection[]>(connectionsKey, (held) => held?.filter((one) => one.id !== id));
      void client.invalidateQueries({ queryKey: connectionsKey });
      void client.invalidateQueries({ queryKey: personasKey });
    },
  });
}
