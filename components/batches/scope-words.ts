import { orWords } from "@/components/personas/library/filters/filter-words";
import { libraryFilters, type Named } from "@/components/personas/library/filters/library-filters";
import { FILTER_KEYS } from "@/components/personas/library/library-address";
import { formatNumber, plural } from "@/lib/client/format";
import { searchOf } from "@/lib/client/url-state";
import type { BatchScope } from "@/lib/model/batch";
import type { PersonaFilter } from "@/lib/model/persona-query";

const textOf = (value: PersonaFilter[keyof PersonaFilter]): string => (Array.isArray(value) ? value.join(",") : (value ?? ""));

/** The library with the filter that was asked for, as it finds people now. */
export const filterHref = (query: PersonaFilter): string =>
  `/${searchOf([...FILTER_KEYS, "view"], { ...Object.fromEntries(FILTER_KEYS.map((key) => [key, textOf(query[key])])), view: "table" })}`;

/** "source Notes, readiness below 50, “fees” in the text". */
export function filterWords(query: PersonaFilter, sources: readonly Named[], connections: readonly Named[]): string {
  const said = libraryFilters(sources, connections, []).flatMap(({ key, label, names, word }) => {
    const values = textOf(query[key]).split(",").filter(Boolean);
    if (values.length === 0) return [];
    if (key === "scope") return [plural(values.length, "place")];
    return [`${label.toLowerCase()} ${orWords(values.map(word), names === true)}`];
  });
  return [...said, ...(query.q ? [`“${query.q}” in the text`] : [])].join(", ");
}

/** Who was meant, in words. */
export function scopeWords({ how, count }: BatchScope, file: string | undefined): string {
  switch (how) {
    case "ids":
      return `${formatNumber(count)} ticked`;
    case "query":
      return `All ${formatNumber(count)} that matched`;
    case "rows":
      return `${plural(count, "persona")} written or pasted`;
    case "file":
      return `${plural(count, "row")} of ${file ?? "a file"}`;
    case "batch":
      return `${plural(count, "persona")} of another batch`;
  }
}
