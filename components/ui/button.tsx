"use client";

import { LoaderCircle } from "lucide-react";
import type { ComponentProps, MouseEvent, ReactNode, Ref } from "react";
import { type ButtonSize, type ButtonVariant, buttonStyles } from "./button-styles";
import { cn } from "./cn";
import { IntentLink } from "./intent-link";

export type ButtonProps = Omit<ComponentProps<"button">, "ref"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shortcut shown at the end; wiring it is the caller's. */
  kbd?: string;
  /** At work: stays focusable, does nothing when pressed. */
  busy?: boolean;
  /** Why it cannot be pressed; it stays visible and focusable and says so. */
  reason?: string | undefined;
  /** Makes it a link. */
  href?: string;
  wide?: boolean;
  iconOnly?: boolean;
  "data-tip"?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({
  variant,
  size,
  icon,
  kbd,
  busy = false,
  reason,
  href,
  wide,
  iconOnly,
  className,
  children,
  ref,
  onClick,
  disabled,
  ...rest
}: ButtonProps) {
  const off = Boolean(disabled || reason);
  const look = buttonStyles({
    ...(variant && { variant }),
    ...(size && { size }),
    off,
    ...(iconOnly && { iconOnly }),
    className: cn(wide && "w-full", className),
  });
  const inner = (
    <>
      {busy ? <LoaderCircle aria-hidden className="animate-spin" /> : icon}
      {children}
      {kbd && (
        <span aria-hidden className="text-sm font-regular tracking-[0.02em] opacity-80 max-sm:hidden pointer-coarse:hidden">
          {kbd}
        </span>
      )}
    </>
  );
  if (href !== undefined && !off)
    return (
      <IntentLink
        href={href}
        className={look}
        title={rest.title}
        aria-label={rest["aria-label"]}
        aria-current={rest["aria-current"]}
        data-tip={rest["data-tip"]}
      >
        {inner}
      </IntentLink>
    );
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy || reason) return event.preventDefault();
    onClick?.(event);
  };
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      className={look}
      disabled={disabled && !reason}
      aria-disabled={busy || reason ? true : undefined}
      aria-busy={busy || undefined}
      title={rest["data-tip"] ? undefined : (reason ?? rest.title)}
      onClick={press}
    >
      {inner}
    </button>
  );
}
