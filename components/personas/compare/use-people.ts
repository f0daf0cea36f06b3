"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/api";
import type { PersonaPage } from "@/lib/model/persona-query";

const FOUND = 8;
const WAIT_MS = 120;

/** Who the words find, without those already compared. */
export function usePeople(words: string, without: readonly string[]) {
  const [q, setQ] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setQ(words), WAIT_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const found = useQuery({
    queryKey: ["personas", "few", q],
    queryFn: ({ signal }) => api.get<PersonaPage>("/api/personas", { q: q.trim(), limit: FOUND }, { signal }),
    placeholderData: keepPreviousData,
  });
  return {
    ...found,
    people: (found.data?.data ?? []).filter(({ id }) => !without.includes(id)),
    settled: q === words && !found.isPlaceholderData,
  };
}
