"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronsUpDown } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { menuItem, popup } from "./popup-styles";

/** Neighbours of one `group` stand under its name, there called `within` where that is enough. */
export type SelectOption<T extends string> = {
  value: T;
  label: string;
  hint?: string;
  icon?: ReactNode;
  disabled?: boolean;
  group?: string | undefined;
  within?: string;
};
export type SelectProps<T extends string> = {
  options: readonly SelectOption<T>[];
  value: T | null;
  onChange: (value: T) => void;
  placeholder?: string;
  id?: string;
  name?: string;
  disabled?: boolean;
  size?: "md" | "lg";
  className?: string;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: boolean | undefined;
};

export function Select<T extends string>({
  options,
  value,
  onChange,
  placeholder = "Choose",
  id,
  name,
  disabled,
  size = "md",
  className,
  ...aria
}: SelectProps<T>) {
  const chosen = options.find((o) => o.value === value);
  return (
    <Base.Root
      items={options.map(({ value: v, label }) => ({ value: v, label }))}
      value={value}
      onValueChange={(next: T | null) => next !== null && onChange(next)}
      {...(name && { name })}
      {...(disabled && { disabled })}
    >
      <Base.Trigger
        {...(id && { id })}
        {...aria}
        className={cn("input flex items-center gap-2 text-start", size === "lg" && "input-lg", className)}
      >
        {chosen?.icon}
        <Base.Value className={cn("min-w-0 flex-1 truncate", !chosen && "text-muted")} placeholder={placeholder} />
        <Base.Icon className="-me-1 text-muted">
          <ChevronsUpDown aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-70 outline-none" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={cn(popup, "max-w-(--available-width) min-w-(--anchor-width)")}>
            <Base.List className="max-h-(--available-height) overflow-y-auto p-1">
              {runsOf(options).map(({ group, run }) => {
                const items = run.map((option) => <Item key={option.value} option={option} />);
                if (group === undefined) return items;
                return (
                  <Base.Group key={`group ${group}`} className="mt-1 border-t border-line pt-1 first:mt-0 first:border-0 first:pt-0">
                    <Base.GroupLabel className="px-2 pt-1 pb-0.5 text-sm font-strong text-muted">{group}</Base.GroupLabel>
                    {items}
                  </Base.Group>
                );
              })}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Item<T extends string>({ option }: { option: SelectOption<T> }) {
  return (
    <Base.Item value={option.value} disabled={option.disabled ?? false} className={cn(menuItem, "py-1")}>
      {option.icon}
      <span className="min-w-0 flex-1">
        <Base.ItemText>{option.within ?? option.label}</Base.ItemText>
        {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
      </span>
      <Base.ItemIndicator className="text-accent">
        <Check aria-hidden />
      </Base.ItemIndicator>
    </Base.Item>
  );
}

function runsOf<T extends string>(options: readonly SelectOption<T>[]) {
  const runs: { group: string | undefined; run: SelectOption<T>[] }[] = [];
  for (const option of options) {
    const last = runs.at(-1);
    if (last && last.group === option.group) last.run.push(option);
    else runs.push({ group: option.group, run: [option] });
  }
  return runs;
}
