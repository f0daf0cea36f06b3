"use client";

import { ListFilter } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, type RefObject, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { FilterChips } from "./filters/filter-chips";
import type { Filter } from "./filters/library-filters";
import { isFiltered, isSort } from "./library-address";
import { LibrarySearch } from "./library-search";
import { LibrarySort } from "./library-sort";

const FilterSheet = dynamic(() => import("./filters/filter-sheet").then((m) => m.FilterSheet), { ssr: false });

type Props = {
  address: Readonly<Record<string, string>>;
  filters: readonly Filter[];
  searchLabel: string;
  box: RefObject<HTMLInputElement | null>;
  onSearch: (q: string) => void;
  onFilter: (key: string, value: readonly string[]) => void;
  onSort: (sort: string) => void;
  onClear: () => void;
  end?: ReactNode;
};

/** Search, filters and sort: one line that wraps; on a phone the filters are a sheet. */
export function LibraryTools({ address, filters, searchLabel, box, onSearch, onFilter, onSort, onClear, end }: Props) {
  const [sheet, setSheet] = useState<"unused" | "open" | "closed">("unused");
  const on = filters.filter(({ key }) => address[key]).length;
  return (
    <div role="search" aria-label="Personas" className="flex flex-wrap items-center gap-2 pb-5">
      <LibrarySearch value={address.q ?? ""} label={searchLabel} onSearch={onSearch} box={box} />
      <div className="contents max-sm:hidden">
        <FilterChips filters={filters} address={address} onFilter={onFilter} />
        {isFiltered(address) && (
          <Button variant="quiet" onClick={onClear}>
            Clear
          </Button>
        )}
      </div>
      <IconButton
        label={on > 0 ? `Filters, ${on} on` : "Filters"}
        variant="outline"
        tooltip={false}
        icon={<ListFilter aria-hidden className={on > 0 ? "!text-accent" : ""} />}
        onClick={() => setSheet("open")}
        className="sm:hidden"
      />
      <LibrarySort sort={isSort(address.sort) ? address.sort : "changed"} onChange={onSort} />
      {end}
      {sheet !== "unused" && (
        <FilterSheet
          open={sheet === "open"}
          onOpenChange={(open) => setSheet(open ? "open" : "closed")}
          address={address}
          filters={filters}
          onFilter={onFilter}
          onClear={onClear}
        />
      )}
    </div>
  );
}
