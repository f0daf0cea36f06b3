"use client";

import { Button } from "@/components/ui/button";
import { Choices } from "@/components/ui/filter-menu";
import { SideSheet } from "@/components/ui/side-sheet";
import { listOf } from "./library-address";
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
        {filters.map(({ key, label, single, options }) => (
          <section key={key}>
            <h3 className="mb-1 text-sm text-muted">{label}</h3>
            <Choices
              label={label}
              options={options}
              value={listOf(address[key])}
              onChange={(value) => onFilter(key, value)}
              {...(single && { single })}
            />
          </section>
        ))}
      </div>
    </SideSheet>
  );
}
