"use client";

import dynamic from "next/dynamic";
import { listOf } from "@/components/personas/library/library-address";
import { FilterMenu } from "@/components/ui/filter-menu";
import { Skeleton } from "@/components/ui/skeleton";
import type { FilterChoicesProps } from "./filter-choices";
import { FilterMore } from "./filter-more";
import { orWords } from "./filter-words";
import type { Filter } from "./library-filters";

const FilterChoices = dynamic(() => import("./filter-choices").then((m) => m.FilterChoices), {
  ssr: false,
  loading: () => <Skeleton className="h-24" />,
});

type Props = Omit<FilterChoicesProps, "filter"> & { filters: readonly Filter[] };

/** What is on reads as a sentence; the first few filters wait beside it, the others under "Filter". */
export function FilterChips({ filters, address, onFilter }: Props) {
  const shown = filters.filter(({ key, first }) => first || address[key]);
  const rest = filters.filter((filter) => !shown.includes(filter));
  return (
    <>
      {shown.map((filter) => {
        const words = listOf(address[filter.key]).map(filter.word);
        return (
          <FilterMenu
            key={filter.key}
            label={filter.label}
            words={words.length > 0 ? orWords(words, filter.names === true) : undefined}
            onRemove={() => onFilter(filter.key, [])}
          >
            <FilterChoices filter={filter} address={address} onFilter={onFilter} />
          </FilterMenu>
        );
      })}
      {rest.length > 0 && (
        <FilterMore filters={rest} choices={(filter) => <FilterChoices filter={filter} address={address} onFilter={onFilter} />} />
      )}
    </>
  );
}
