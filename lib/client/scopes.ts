"use client";

import { useQuery } from "@tanstack/react-query";
import type { Persona } from "@/lib/model/persona";
import { api } from "./api";

export type Place = Persona["scopes"][number];

/** Places as the source tells them now; nothing is asked without a connection. */
export const useConnectionScopes = (connection: string | undefined) =>
  useQuery({
    queryKey: ["scopes", connection],
    queryFn: ({ signal }) => api.get<Place[]>(`/api/connections/${connection}/scopes`, {}, { signal }),
    enabled: connection !== undefined,
  });
