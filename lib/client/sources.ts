"use client";

import { useQuery } from "@tanstack/react-query";
import type { SourceInfo } from "@/lib/model/source";
import { api } from "./api";

/** Every source with its fields; they change only with the program. */
export const useSources = () =>
  useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) => api.get<SourceInfo[]>("/api/sources", {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
