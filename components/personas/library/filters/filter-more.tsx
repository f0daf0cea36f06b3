"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { FilterTrigger } from "@/components/ui/filter-trigger";
import { Popover } from "@/components/ui/popover";
import type { Filter } from "./library-filters";

const line = "flex min-h-8 w-full items-center justify-between gap-2 rounded-md px-1.5 text-start hover:bg-hover";

/** The filters that have no button of their own: their names first, then the values of the one chosen. */
export function FilterMore({ filters, choices }: { filters: readonly Filter[]; choices: (filter: Filter) => ReactNode }) {
  const [key, setKey] = useState<string>();
  const chosen = filters.find((filter) => filter.key === key);
  return (
    <Popover
      title="More filters"
      hideTitle
      trigger={<FilterTrigger label="Filter" words={undefined} />}
      onOpenChange={(open) => !open && setKey(undefined)}
    >
      {chosen ? (
        <>
          <button type="button" onClick={() => setKey(undefined)} className={`${line} mb-1 justify-start text-sm text-muted`}>
            <ChevronLeft aria-hidden className="size-3.5" />
            {chosen.label}
          </button>
          {choices(chosen)}
        </>
      ) : (
        <ul>
          {filters.map((filter) => (
            <li key={filter.key}>
              <button type="button" onClick={() => setKey(filter.key)} className={line}>
                {filter.label}
                <ChevronRight aria-hidden className="size-3.5 text-muted" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
