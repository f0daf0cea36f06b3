import type { ComponentProps } from "react";
import { cn } from "./cn";

export type InputProps = Omit<ComponentProps<"input">, "size"> & { size?: "md" | "lg"; mono?: boolean };

export function Input({ size = "md", mono, className, ...rest }: InputProps) {
  return <input {...rest} className={cn("input", size === "lg" && "input-lg", mono && "font-mono text-[0.92em]", className)} />;
}
