import { cn } from "./cn";

export type ButtonVariant = "primary" | "outline" | "quiet" | "danger" | "stop";
export type ButtonSize = "sm" | "md" | "lg";

const base =
  "inline-flex flex-none items-center justify-center border font-medium whitespace-nowrap rounded-md leading-none select-none transition-[background,border-color]";

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 pointer-coarse:h-10 px-2.5 gap-1.5 text-sm",
  md: "h-control px-3 gap-[0.4375rem]",
  lg: "h-10 px-[1.125rem] gap-2",
};

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent-fill text-on-accent hover:bg-accent-fill-hover",
  outline: "border-line-strong bg-raised text-ink hover:border-control [&>svg]:text-muted",
  quiet: "border-transparent text-ink-soft hover:bg-hover [&>svg]:text-muted",
  danger: "border-line-strong bg-raised text-danger hover:border-danger",
  stop: "border-transparent bg-danger-fill text-on-danger hover:opacity-90",
};

const blocked = "text-muted border-line [&>svg]:text-muted";

/** Look of a button for things that are not `<Button>`, such as a file input's label. `danger` asks, `stop` is the last, filled button. */
export function buttonStyles({
  variant = "outline",
  size = "md",
  off = false,
  iconOnly = false,
  className,
}: {
  variant?: ButtonVariant;
  size?: ButtonSize;
  off?: boolean;
  iconOnly?: boolean;
  className?: string | undefined;
} = {}): string {
  const look = off ? cn(blocked, variant === "quiet" && "border-transparent") : variants[variant];
  return cn(base, sizes[size], look, iconOnly ? "aspect-square !px-0" : "[&>svg:first-child]:-ms-0.5", className);
}
