"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode, RefObject } from "react";
import { Button } from "./button";
import { DialogBody, DialogFoot, type DialogSize, dialogLook } from "./dialog-frame";
import { scrim } from "./popup-styles";

export type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  trigger?: ReactElement;
  /** States the fact; serif. */
  title: string;
  /** One sentence of consequence. */
  description?: ReactNode;
  /** Buttons, the safe one first. */
  foot?: ReactNode;
  size?: DialogSize;
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

export function DialogView({
  open,
  defaultOpen,
  onOpenChange,
  trigger,
  title,
  description,
  foot,
  size = "sm",
  initialFocus,
  children,
}: DialogProps & { defaultOpen?: boolean }) {
  return (
    <Base.Root
      {...(defaultOpen && { defaultOpen })}
      {...(open !== undefined && { open })}
      {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={scrim} />
        <Base.Popup className={dialogLook(size)} {...(initialFocus && { initialFocus })}>
          <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 gap-y-1 px-4 pt-5 pb-4 sm:px-6">
            <Base.Title className="title">{title}</Base.Title>
            <Base.Close
              render={<Button variant="quiet" iconOnly aria-label="Close" icon={<X aria-hidden />} className="-me-2 -mt-0.5" />}
            />
            {description && (
              <Base.Description render={<div />} className="col-span-full text-pretty text-ink-soft">
                {description}
              </Base.Description>
            )}
          </header>
          {children && <DialogBody>{children}</DialogBody>}
          {foot && <DialogFoot>{foot}</DialogFoot>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** A button in a dialog's foot that closes it. */
export const DialogCloseView = ({ children }: { children: ReactNode }) => (
  <Base.Close render={<Button variant="quiet">{children}</Button>} />
);
