"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, type Ref, useRef } from "react";
import { cn } from "./cn";
import { Key } from "./kbd";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hotkey?: string;
  className?: string;
  ref?: Ref<HTMLInputElement>;
};

/** Esc empties it first and leaves it second. `hotkey` is only shown; wiring it is the caller's (give `ref`). */
export function SearchInput({ label, value, onChange, placeholder = label, hotkey, className, ref }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const stepOut = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Escape") return;
    if (value === "") event.currentTarget.blur();
    else {
      event.preventDefault();
      event.stopPropagation();
      onChange("");
    }
  };
  const clear = () => {
    onChange("");
    box.current?.querySelector("input")?.focus();
  };
  return (
    <div ref={box} className={cn("relative flex min-w-32 flex-[0_1_18rem] items-center max-sm:flex-auto", className)}>
      <Search aria-hidden className="absolute left-2.5 text-muted" />
      <input
        ref={ref}
        type="search"
        className="input px-8"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(e) => onChange(e.target.value)}
        onKeyDown={stepOut}
      />
      {value === "" ? (
        hotkey && <Key className="pointer-events-none absolute right-1.5 pointer-coarse:hidden">{hotkey}</Key>
      ) : (
        <button
          type="button"
          aria-label="Empty the search"
          onClick={clear}
          className="absolute right-1 grid size-6 place-items-center rounded-md text-muted hover:text-ink"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      )}
    </div>
  );
}
