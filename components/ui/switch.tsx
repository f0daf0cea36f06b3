import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

export type SwitchProps = Omit<ComponentProps<"input">, "type" | "size" | "onChange"> & {
  label?: ReactNode;
  checked: boolean;
  onChange: (on: boolean) => void;
};

/** Acts at once; for what is saved later use a checkbox. Without `label` give `aria-label`. */
export function Switch({ label, checked, onChange, className, ...rest }: SwitchProps) {
  return (
    <label className={cn("inline-flex min-h-7 items-center gap-3 pointer-coarse:min-h-10", className)}>
      <input {...rest} type="checkbox" role="switch" className="switch" checked={checked} onChange={(e) => onChange(e.target.checked)} />
      {label}
    </label>
  );
}
