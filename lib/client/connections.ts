"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Connection } from "@/lib/model/connection";
import { api } from "./api";

const CALM_MS = 15_000;
const READING_MS = 2_000;

export const connectionsKey = ["connections"] as const;

const isReading = (connection: Connection): boolean => connection.state === "reading" || connection.progress !== null;

/** Health of every connection, looked at again every 15 s, every 2 s while one is being read. */
export const useConnections = (initial?: readonly Connection[]) =>
  useQuery({
    queryKey: connectionsKey,
    queryFn: ({ signal }) => api.get<Connection[]>("/api/connections", {}, { signal }),
    refetchInterval: ({ state }) => (state.data?.some(isReading) ? READING_MS : CALM_MS),
    ...(initial && { initialData: [...initial] }),
  });

/** Asks for everything to be read again; the answer comes before the read does. */
export function useRefreshConnection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.post<Connection>(`/api/connections/${id}/refresh`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: connectionsKey }),
  });
}
