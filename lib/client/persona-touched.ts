"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import type { Persona } from "@/lib/model/persona";
import { api } from "./api";

const EVERY_MS = 5_000;

type Seen = Pick<Persona, "id" | "touchedAt" | "readAt">;
const markOf = ({ touchedAt, readAt }: Seen): string => `${touchedAt} ${readAt}`;

/** Looks every five seconds, while the page is seen, whether the mirror learned something new of a persona; then the page is drawn again by the server, in place. */
export function usePersonaTouched(shown: Seen): void {
  const router = useRouter();
  const mark = markOf(shown);
  const { data } = useQuery({
    queryKey: ["touched", shown.id],
    queryFn: async ({ signal }) => markOf(await api.get<Persona>(`/api/personas/${shown.id}`, {}, { signal })),
    initialData: mark,
    staleTime: EVERY_MS,
    refetchInterval: EVERY_MS,
  });
  useEffect(() => {
    if (data > mark) router.refresh();
  }, [data, mark, router]);
}
