"use client";

import { useQuery } from "@tanstack/react-query";
import type { Share } from "@/lib/model/share";
import { api } from "./api";

/** Links this persona was given out with. */
export const usePersonaShares = (id: string) =>
  useQuery({
    queryKey: ["shares", "of-persona"],
    queryFn: async ({ signal }) => (await api.get<{ data: Share[] }>("/api/shares", {}, { signal })).data,
    select: (shares) => shares.filter((share) => share.personas.some((persona) => persona.id === id)),
  });
