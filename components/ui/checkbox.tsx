"use client";

import { type ComponentProps, type ReactNode, useEffect, useRef } from "react";
import { cn } from "./cn";

export type CheckboxProps = Omit<ComponentProps<"input">, "type" | "ref" | "size" | "onChange"> & {
  /** Visible words; without them give `aria-label`. */
  label?: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  /** Neither all nor none. */
  some?: boolean;
  /** `range` is true when Shift was held. */
  onChange: (checked: boolean, range: boolean) => void;
};

export function Checkbox({ label, hint, checked, some = false, onChange, className, ...rest }: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  const shift = useRef(false);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked;
  }, [some, checked]);
  const input = (
    <input
      {...rest}
      ref={box}
      type="checkbox"
      className="tick"
      checked={checked}
      onClick={(e) => {
        shift.current = e.shiftKey;
      }}
      onChange={(e) => onChange(e.target.checked, shift.current)}
    />
  );
  if (label === undefined)
    return <label className={cn("inline-grid size-7 place-items-center rounded-md pointer-coarse:size-10", className)}>{input}</label>;
  return (
    <label className={cn("flex min-h-7 items-center gap-3 pointer-coarse:min-h-10", className)}>
      {input}
      <span className="min-w-0">
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
