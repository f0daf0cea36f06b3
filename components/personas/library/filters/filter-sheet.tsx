"use client";

import { Button } from "@/components/ui/button";
import { SideSheet } from "@/components/ui/side-sheet";
import { FilterChoices } from "./filter-choices";
import type { Filter } from "./library-filters";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  address: Readonly<Record<string, string>>;
  filters: readonly Filter[];
  onFilter: (key: string, value: readonly string[]) => void;
  onClear: () => void;
};

/** Every filter at once, for a phone. */
export function FilterSheet({ open, onOpenChange, address, filters, onFilter, onClear }: Props) {
  const foot = (
    <>
      <Button variant="quiet" onClick={onClear}>
        Clear filters
      </Button>
      <Button variant="primary" onClick={() => onOpenChange(false)}>
        Show personas
      </Button>
    </>
  );
  return (
    <SideSheet open={open} onOpenChange={onOpenChange} title="Filters" side="bottom" foot={foot}>
      <div className="grid gap-5">
        {filters.map((filter) => (
          <section key={filter.key}>
            <h3 className="mb-1 text-sm text-muted">{filter.label}</h3>
            <FilterChoices filter={filter} address={address} onFilter={onFilter} />
          </section>
        ))}
      </div>
    </SideSheet>
  );
}
