"use client";

import { useQuery } from "@tanstack/react-query";
import type { SourceInfo } from "@/lib/model/source";
import { api } from "./api";

/** Every source this installation knows; they change with a new version only. */
export const useSources = (initial?: readonly SourceInfo[]) =>
  useQuery({
    queryKey: ["sources"],
    queryFn: ({ signal }) => api.get<SourceInfo[]>("/api/sources", {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    ...(initial && { initialData: [...initial] }),
  });
