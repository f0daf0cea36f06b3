import { type ReactNode, useId } from "react";
import { cn } from "./cn";

export type RadioCard<T extends string> = { value: T; label: ReactNode; hint?: ReactNode; icon?: ReactNode; disabled?: boolean };
type Props<T extends string> = {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly RadioCard<T>[];
  hideLabel?: boolean;
  className?: string;
};

export function RadioCards<T extends string>({ label, value, onChange, options, hideLabel, className }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={cn("grid content-start gap-2", className)}>
      <legend className={hideLabel ? "sr-only" : "mb-2 font-medium"}>{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex items-start gap-3 rounded-md border border-line-strong p-3 hover:border-control has-checked:border-accent has-checked:bg-accent-wash has-checked:inset-ring has-checked:inset-ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:text-muted"
        >
          <input
            type="radio"
            name={name}
            className="tick mt-[0.1875rem] !outline-0"
            value={option.value}
            checked={value === option.value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.icon && <span className="flex min-h-5.5 flex-none items-center">{option.icon}</span>}
          <span className="min-w-0">
            <span className="font-medium">{option.label}</span>
            {option.hint && <span className="mt-0.5 block text-sm text-muted">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
