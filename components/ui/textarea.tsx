import type { ComponentProps } from "react";
import { cn } from "./cn";

export type TextareaProps = ComponentProps<"textarea">;

/** Grows with its text. */
export function Textarea({ className, rows = 2, ...rest }: TextareaProps) {
  return <textarea {...rest} rows={rows} className={cn("input", className)} />;
}
