"use client";

import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import type { ReactNode } from "react";
import { DialogBody, DialogFoot, type DialogSize, dialogLook } from "./dialog-frame";
import { scrim } from "./popup-styles";

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  foot: ReactNode;
  size?: DialogSize;
  children?: ReactNode;
};

/** Asks for an answer: a press outside does not close it, Esc means the safe answer. */
export function AlertDialogView({ open, onOpenChange, title, description, foot, size = "sm", children }: AlertDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={scrim} />
        <Base.Popup className={dialogLook(size)}>
          <header className="grid gap-1 px-4 pt-5 pb-4 sm:px-6">
            <Base.Title className="title">{title}</Base.Title>
            {description && (
              <Base.Description render={<div />} className="text-pretty text-ink-soft">
                {description}
              </Base.Description>
            )}
          </header>
          {children && <DialogBody>{children}</DialogBody>}
          <DialogFoot>{foot}</DialogFoot>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
