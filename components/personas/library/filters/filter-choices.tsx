"use client";

import { FILTER_KEYS, listOf, pickKeys } from "@/components/personas/library/library-address";
import { Choices } from "@/components/ui/choices";
import { Skeleton } from "@/components/ui/skeleton";
import { usePersonaFacets } from "@/lib/client/personas";
import { type Filter, optionsOf } from "./library-filters";

export type FilterChoicesProps = {
  filter: Filter;
  address: Readonly<Record<string, string>>;
  onFilter: (key: string, value: readonly string[]) => void;
};

/** Values of a filter with their counts; asked for when they are looked at, not while somebody types. */
export function FilterChoices({ filter, address, onFilter }: FilterChoicesProps) {
  const { data: facets, error } = usePersonaFacets(pickKeys(address, FILTER_KEYS));
  const value = listOf(address[filter.key]);
  if (error && !facets) return <p className="px-1.5 text-sm text-danger">These could not be counted. {error.message}</p>;
  if (!facets) return <Skeleton className="h-24 w-full" />;
  return (
    <Choices
      label={filter.label}
      options={optionsOf(filter, facets, value)}
      value={value}
      onChange={(next) => onFilter(filter.key, next)}
      single={filter.single}
    />
  );
}
