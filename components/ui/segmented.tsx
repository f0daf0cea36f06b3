import { type ReactNode, useId } from "react";
import { cn } from "./cn";
import { IntentLink } from "./intent-link";

export type Segment<T extends string> = { value: T; label: string; icon?: ReactNode; href?: string };
type Props<T extends string> = {
  label: string;
  value: T;
  options: readonly Segment<T>[];
  /** Without it every option needs `href`. */
  onChange?: (value: T) => void;
  wide?: boolean;
  /** Words go under 960 px when there is an icon. */
  shrink?: boolean;
  className?: string;
};

export function Segmented<T extends string>({ label, value, options, onChange, wide, shrink, className }: Props<T>) {
  const name = useId();
  const words = (option: Segment<T>) => (
    <>
      {option.icon}
      <span className={cn(shrink && option.icon !== undefined && "max-md:sr-only")}>{option.label}</span>
    </>
  );
  return (
    <div
      role={onChange ? "radiogroup" : "group"}
      aria-label={label}
      className={cn("seg", wide && "grid w-full auto-cols-fr grid-flow-col", className)}
    >
      {options.map((option) =>
        option.href !== undefined && !onChange ? (
          <IntentLink key={option.value} href={option.href} aria-current={option.value === value ? "true" : undefined}>
            {words(option)}
          </IntentLink>
        ) : (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange?.(option.value)} />
            {words(option)}
          </label>
        ),
      )}
    </div>
  );
}
