import { stateWord } from "@/components/personas/state-flag";
import type { FilterOption } from "@/components/ui/choices";
import type { Facets } from "@/lib/model/facets";
import { MEANING_WORDS } from "@/lib/model/meaning-words";
import { PERSONA_STATES } from "@/lib/model/persona-state";
import { rangeWords, sinceWords } from "./filter-words";

export type FilterKey = keyof Facets;
export type Named = { id: string; label: string };
export type Filter = {
  key: FilterKey;
  label: string;
  /** At most one value at a time. */
  single?: true;
  /** Its values are names of something. */
  names?: true;
  /** A button of its own even when it is off. */
  first?: true;
  /** What a value is called when no facet says so. */
  word: (value: string) => string;
};

const isMeaning = (value: string): value is keyof typeof MEANING_WORDS => Object.hasOwn(MEANING_WORDS, value);

/** Every filter of the library, in the order in which they are offered. */
export function libraryFilters(sources: readonly Named[], connections: readonly Named[], places: readonly Named[]): Filter[] {
  const named = (list: readonly Named[]) => (id: string) => list.find((one) => one.id === id)?.label ?? id;
  return [
    { key: "source", label: "Source", names: true, first: true, word: named(sources) },
    { key: "scope", label: "Place", names: true, first: true, word: named(places) },
    { key: "readiness", label: "Readiness", first: true, single: true, word: rangeWords },
    { key: "freshness", label: "Changed", first: true, single: true, word: sinceWords },
    { key: "state", label: "State", word: stateWord },
    { key: "missing", label: "Missing", word: (value) => (isMeaning(value) ? MEANING_WORDS[value] : value) },
    { key: "connection", label: "Connection", names: true, word: named(connections) },
    { key: "by", label: "Created or changed by", names: true, word: (name) => name },
    { key: "read", label: "Read", single: true, word: sinceWords },
    { key: "matched", label: "Same name", single: true, word: (value) => (value === "true" ? "Also elsewhere" : "Nowhere else") },
  ];
}

/** What can be chosen now, with what it would show; a chosen value stays in the list whatever it holds. */
export function optionsOf(filter: Filter, facets: Facets, chosen: readonly string[]): FilterOption<string>[] {
  const held: readonly { value: string; label?: string | undefined; count: number }[] = facets[filter.key];
  const counted = held.filter(({ value, count }) => count > 0 || chosen.includes(value));
  const extra = chosen
    .filter((value) => !counted.some((facet) => facet.value === value))
    .map((value) => ({ value, label: undefined, count: 0 }));
  const options = [...counted, ...extra].map(({ value, label, count }) => ({ value, label: label ?? filter.word(value), count }));
  return filter.single || filter.key === "by" || filter.key === "missing"
    ? options
    : options.sort((a, b) => order(filter.key, a.value) - order(filter.key, b.value) || a.label.localeCompare(b.label, "en"));
}

const order = (key: FilterKey, value: string): number => (key === "state" ? (PERSONA_STATES as readonly string[]).indexOf(value) : 0);

/** Names of the places that were counted. */
export const placesOf = (facets: Facets | undefined): Named[] =>
  (facets?.scope ?? []).map(({ value, label }) => ({ id: value, label: label ?? value }));
