"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { api } from "@/lib/client/api";
import { useMounted } from "@/lib/client/clock";
import { personaKey } from "@/lib/client/personas";
import { readSelection, type Selection, selectionSize } from "@/lib/client/selection";
import type { Persona } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";

const LOOKED_AT = 12;
/** The server's own limit. */
export const MAX_PERSONAS = 200;

const ofPersona = (id: string) => ({
  queryKey: personaKey(id),
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Persona>(`/api/personas/${id}`, {}, { signal }),
});

/** Who is to be shared: `?persona=` or what another page handed over. Undefined until the device was asked. */
function useSelected(): Selection | null | undefined {
  const persona = useSearchParams().get("persona");
  const mounted = useMounted();
  return useMemo(() => (persona ? { ids: [persona] } : mounted ? readSelection() : undefined), [persona, mounted]);
}

/** The selection, the first few of its people, and whether they are all of it. */
export function useSharePeople() {
  const selection = useSelected();
  const query = selection && "query" in selection ? selection.query : null;
  const page = useQuery({
    queryKey: ["personas", "to-share", query],
    queryFn: ({ signal }) => api.get<PersonaPage>("/api/personas", { ...query, sort: "name", limit: LOOKED_AT }, { signal }),
    enabled: query !== null,
  });
  const ids = selection && "ids" in selection ? selection.ids.slice(0, LOOKED_AT) : (page.data?.data ?? []).slice(0, 1).map(({ id }) => id);
  const full = useQueries({ queries: ids.map(ofPersona) });
  const read = full.flatMap(({ data }) => (data ? [data] : []));
  const people = query === null ? read : (page.data?.data ?? []);
  const size =
    query === null ? (selection ? selectionSize(selection) : 0) : (page.data?.total ?? (selection ? selectionSize(selection) : 0));
  const failed = page.error ?? full.find(({ error }) => error !== null)?.error ?? null;
  const loading =
    selection === undefined || (selection !== null && failed === null && (read.length < ids.length || (query !== null && page.isPending)));
  return { selection, people, first: read[0], size, complete: people.length === size, failed, loading };
}
