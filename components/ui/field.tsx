import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
};

type Props = {
  label: ReactNode;
  /** Small words after the label, such as "optional". */
  note?: ReactNode;
  help?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  hideLabel?: boolean;
  id?: string;
  className?: string;
  /** Spread what you are given on the control. */
  children: (control: ControlProps) => ReactNode;
};

/** Label, control, help and error with their ids wired. */
export function Field({ label, note, help, error, required, hideLabel, id, className, children }: Props) {
  const made = useId();
  const control = id ?? made;
  const described = [error && `${control}-error`, help && `${control}-help`].filter(Boolean).join(" ");
  return (
    <div className={className ?? "grid min-w-0 content-start gap-1.5"}>
      <label htmlFor={control} className={hideLabel ? "sr-only" : "flex items-baseline gap-2 font-medium"}>
        {label}
        {note && <span className="text-sm font-regular text-muted">{note}</span>}
      </label>
      {children({
        id: control,
        "aria-describedby": described || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
      })}
      {error && (
        <p id={`${control}-error`} className="flex gap-1.5 text-sm text-danger">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5" />
          {error}
        </p>
      )}
      {help && (
        <p id={`${control}-help`} className="text-sm text-muted">
          {help}
        </p>
      )}
    </div>
  );
}
