"use client";

import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";

export type IconButtonProps = Omit<ButtonProps, "children" | "iconOnly" | "wide" | "title"> & {
  label: string;
  icon: ReactNode;
  kbd?: string;
  /** False where it would only get in the way. */
  tooltip?: boolean;
};

/** Named by `label`, which is also its tooltip. */
export function IconButton({ label, icon, kbd, tooltip = true, variant = "quiet", ...rest }: IconButtonProps) {
  const tip = rest.reason ?? (kbd ? `${label}  ${kbd}` : label);
  return <Button {...rest} variant={variant} iconOnly icon={icon} aria-label={label} {...(tooltip && { "data-tip": tip })} />;
}
