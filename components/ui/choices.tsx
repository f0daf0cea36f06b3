"use client";

import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import { SearchInput } from "./search-input";

export type FilterOption<T extends string> = { value: T; label: string; count?: number | undefined; icon?: ReactNode };
type Props<T extends string> = {
  label: string;
  options: readonly FilterOption<T>[];
  value: readonly T[];
  onChange: (value: T[]) => void;
  /** At most one at a time. */
  single?: boolean | undefined;
};

const SEARCH_FROM = 9;

/** Values of one filter to tick, each with what it would show. */
export function Choices<T extends string>({ label, options, value, onChange, single }: Props<T>) {
  const [looking, setLooking] = useState("");
  const shown = options.filter((o) => o.label.toLowerCase().includes(looking.trim().toLowerCase()));
  const toggle = (option: T, on: boolean) => onChange(on ? (single ? [option] : [...value, option]) : value.filter((v) => v !== option));
  return (
    <>
      {options.length >= SEARCH_FROM && (
        <SearchInput label={`Find in ${label.toLowerCase()}`} value={looking} onChange={setLooking} className="mb-2" />
      )}
      <div role="group" aria-label={label} className="max-h-80 overflow-y-auto">
        {shown.map((option) => (
          <Checkbox
            key={option.value}
            checked={value.includes(option.value)}
            onChange={(on) => toggle(option.value, on)}
            className="rounded-md px-1.5 hover:bg-hover [&>span]:flex-1"
            label={
              <span className="flex items-center gap-2">
                {option.icon}
                <span className="min-w-0 flex-1 truncate">{option.label}</span>
                {option.count !== undefined && <span className="text-sm text-muted tabular-nums">{option.count.toLocaleString("en")}</span>}
              </span>
            }
          />
        ))}
        {shown.length === 0 && (
          <p className="px-1.5 text-sm text-muted">{options.length === 0 ? "Nothing to choose from here." : "Nothing is called that."}</p>
        )}
      </div>
      {value.length > 0 && (
        <Button variant="quiet" size="sm" className="mt-2" onClick={() => onChange([])}>
          Clear
        </Button>
      )}
    </>
  );
}
