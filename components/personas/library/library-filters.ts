import { stateWord } from "@/components/personas/state-flag";
import type { FilterOption } from "@/components/ui/filter-menu";
import type { Facets } from "@/lib/model/facets";
import { PERSONA_STATES } from "@/lib/model/persona-state";

export type FilterKey = "source" | "scope" | "connection" | "state" | "readiness" | "freshness";
export type Filter = { key: FilterKey; label: string; single?: boolean; options: FilterOption<string>[] };
export type SourceBrief = { id: string; label: string; place: { label: string } };

const READINESS = [
  ["0-49", "Below 50"],
  ["50-89", "50 to 89"],
  ["90-100", "90 and above"],
] as const;
const CHANGED = [
  ["7", "Within a week"],
  ["30", "Within a month"],
  ["-30", "Not for a month"],
  ["-180", "Not for half a year"],
] as const;

function ranges(
  known: readonly (readonly [string, string])[],
  chosen: string | undefined,
  words: (value: string) => string,
): FilterOption<string>[] {
  const options = known.map(([value, label]) => ({ value, label }));
  return chosen === undefined || options.some((o) => o.value === chosen) ? options : [...options, { value: chosen, label: words(chosen) }];
}

const rank = (state: string): number => (PERSONA_STATES as readonly string[]).indexOf(state);

const days = (value: string) => (value.startsWith("-") ? `Not for ${value.slice(1)} days` : `Within ${value} days`);

/** Every filter with what can be chosen now; one with nothing to choose between is left out unless it is on, and so are connections that only repeat their sources. */
export function libraryFilters(
  facets: Facets | undefined,
  address: Readonly<Record<string, string>>,
  sources: readonly SourceBrief[],
): Filter[] {
  const facet = (key: "source" | "connection" | "scope" | "state", name: (value: string) => string) =>
    (facets?.[key] ?? [])
      .map(({ value, label, count }) => ({ value, label: label ?? name(value), count }))
      .sort((a, b) => (key === "state" ? rank(a.value) - rank(b.value) : a.label.localeCompare(b.label, "en")));
  const sourceName = (id: string) => sources.find((source) => source.id === id)?.label ?? id;
  const all: Filter[] = [
    { key: "source", label: "Source", options: facet("source", sourceName) },
    { key: "connection", label: "Connection", options: facet("connection", (id) => id) },
    { key: "scope", label: "Place", options: facet("scope", (id) => id) },
    { key: "state", label: "State", options: facet("state", stateWord) },
    {
      key: "readiness",
      label: "Readiness",
      single: true,
      options: ranges(READINESS, address.readiness, (value) => value.replace("-", " to ")),
    },
    { key: "freshness", label: "Changed", single: true, options: ranges(CHANGED, address.freshness, days) },
  ];
  const said = all[0]?.options.length ?? 0;
  return all.filter(({ key, options }) => Boolean(address[key]) || options.length > (key === "connection" ? Math.max(1, said) : 1));
}
