import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/lib/client/api";
import { personasKey } from "@/lib/client/personas";
import type { PersonaPage } from "@/lib/model/persona-query";
import { isMatch } from "./match";
import type { PaletteItem, PalettePerson } from "./palette-item";

const SHOWN = 6;
/** More than is shown, so that those found by name come before those found by another field. */
const ASKED = 24;

export const personItem = (person: PalettePerson): PaletteItem => ({
  id: `person-${person.id}`,
  label: person.name,
  href: `/personas/${person.id}`,
  person,
});

const rank = ({ name, alias, role }: PalettePerson, words: readonly string[]): number =>
  isMatch(name, words) ? 0 : isMatch(`${name} ${alias ?? ""} ${role ?? ""}`, words) ? 1 : 2;

/** Whom the mirror finds; the answer before stays until the next is there, and a question nobody waits for is ended. */
export function usePeople(q: string, words: readonly string[]) {
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    queryKey: [...personasKey, "palette", q],
    queryFn: ({ signal }) => api.get<PersonaPage>("/api/personas", { q, limit: ASKED }, { signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
  const found = q === "" ? undefined : data;
  const people = [...(found?.data ?? [])].sort((a, b) => rank(a, words) - rank(b, words)).slice(0, SHOWN);
  return {
    items: people.map(personItem),
    total: found?.total ?? 0,
    /** What is shown answers what is typed. */
    settled: q === "" || (found !== undefined && !isPlaceholderData),
    error: q === "" ? null : error,
    asking: isFetching,
    again: () => void refetch(),
  };
}
