"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Check, ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { menuItem, popup } from "@/components/ui/popup-styles";
import { textLimit } from "@/lib/model/limits";
import { Counter, counterId, isNear } from "./counter";
import { ink } from "./ink";
import { type InputProps, ownIssues, textOf } from "./input-props";
import { issueId } from "./issue-words";

/** Usual values to choose from, and any other text as good. */
export function InputFreeChoice({ field, id, label, value, onChange, issues, describedBy, disabled, placeholder }: InputProps) {
  const text = textOf(value);
  const options = field.options ?? [];
  const limit = textLimit(field);
  const wrong = ownIssues(issues).length > 0;
  const shown = options.find((option) => option.value === text)?.label ?? text;
  const [typing, setTyping] = useState(false);
  const write = (typed: string) => onChange(options.find((option) => option.label === typed)?.value ?? typed);
  return (
    <>
      <Autocomplete.Root
        items={options.map((option) => option.label)}
        value={shown}
        onValueChange={(typed, { reason }) => {
          if (reason === "input-change") setTyping(typed !== "");
          write(typed);
        }}
        onOpenChange={(open) => !open && setTyping(false)}
        openOnInputClick
        disabled={disabled ?? false}
        {...(!typing && { filter: () => true })}
      >
        <div className="relative">
          <Autocomplete.Input
            id={id}
            dir="auto"
            aria-label={label}
            aria-invalid={wrong || undefined}
            aria-required={field.required || undefined}
            aria-describedby={cn(wrong && issueId(id), isNear(text.length, limit) && counterId(id), describedBy) || undefined}
            placeholder={placeholder ?? "Choose or write"}
            className={cn(ink, "!pe-8 text-ellipsis")}
          />
          <Autocomplete.Trigger
            aria-label={`Usual values of ${label}`}
            tabIndex={-1}
            className="absolute inset-y-0 end-0 grid w-8 place-items-center text-muted [&_svg]:size-4"
          >
            <ChevronsUpDown aria-hidden />
          </Autocomplete.Trigger>
        </div>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className="z-70 outline-none data-empty:hidden" sideOffset={4}>
            <Autocomplete.Popup className={cn(popup, "max-w-(--available-width) min-w-(--anchor-width)")}>
              <Autocomplete.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto p-1 data-empty:p-0">
                {(option: string) => (
                  <Autocomplete.Item key={option} value={option} className={cn(menuItem, "py-1")}>
                    <span className="min-w-0 flex-1">{option}</span>
                    {option === shown && <Check aria-hidden className="text-accent" />}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      <Counter id={id} name={label} length={text.length} limit={limit} />
    </>
  );
}
