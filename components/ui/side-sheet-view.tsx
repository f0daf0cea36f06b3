"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { DialogFoot } from "./dialog-frame";
import { scrim } from "./popup-styles";

type Side = "right" | "left" | "bottom";
export type SideSheetProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  title: string;
  side?: Side;
  foot?: ReactNode;
  children: ReactNode;
};

const places: Record<Side, string> = {
  right: "inset-y-0 right-0 w-[min(26rem,calc(100vw-2rem))] rounded-l-lg data-starting-style:translate-x-4",
  left: "inset-y-0 left-0 w-[min(26rem,calc(100vw-2rem))] rounded-r-lg data-starting-style:-translate-x-4",
  bottom: "inset-x-0 bottom-0 max-h-[calc(100dvh-3rem)] rounded-t-lg data-starting-style:translate-y-4",
};

/** A drawer over the page: details beside a table, all filters on a phone. */
export function SideSheetView({
  open,
  defaultOpen,
  onOpenChange,
  trigger,
  title,
  side = "right",
  foot,
  children,
}: SideSheetProps & { defaultOpen?: boolean }) {
  return (
    <Base.Root
      {...(defaultOpen && { defaultOpen })}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={scrim} />
        <Base.Popup
          className={cn(
            "fixed z-61 flex flex-col bg-surface shadow-dialog outline-none transition-[opacity,translate] duration-(--motion-base) data-ending-style:opacity-0 data-starting-style:opacity-0",
            places[side],
          )}
        >
          <header className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
            <Base.Title className="title">{title}</Base.Title>
            <Base.Close render={<Button variant="quiet" iconOnly aria-label="Close" icon={<X aria-hidden />} className="-me-2" />} />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {foot && <DialogFoot>{foot}</DialogFoot>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
