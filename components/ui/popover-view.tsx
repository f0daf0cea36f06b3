"use client";

import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { popup } from "./popup-styles";

export type PopoverProps = {
  trigger: ReactElement;
  /** Its name; shown unless `hideTitle`. */
  title: string;
  hideTitle?: boolean;
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  className?: string;
  children: ReactNode;
};

export function PopoverView({
  trigger,
  title,
  hideTitle,
  side = "bottom",
  align = "start",
  open,
  defaultOpen,
  onOpenChange,
  className,
  children,
}: PopoverProps & { defaultOpen?: boolean }) {
  return (
    <Base.Root
      {...(defaultOpen && { defaultOpen })}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} collisionPadding={8} className="z-50">
          <Base.Popup className={cn(popup, "max-h-(--available-height) w-72 max-w-(--available-width) overflow-y-auto p-3", className)}>
            <Base.Title className={hideTitle ? "sr-only" : "mb-2 font-strong"}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
