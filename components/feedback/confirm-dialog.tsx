"use client";

import type { ReactNode } from "react";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { ErrorNotice } from "./error-notice";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** "Delete 12 personas?" */
  title: string;
  /** What follows, and what can come back. */
  description: ReactNode;
  /** The verb: "Delete 12 personas". */
  confirm: string;
  cancel?: string;
  danger?: boolean;
  busy?: boolean;
  busyLabel?: string;
  error?: unknown;
  onConfirm: () => void;
  children?: ReactNode;
};

/** Stays open while `busy` and when it failed; close it when the server said so. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  description,
  confirm,
  cancel = "Keep it",
  danger,
  busy = false,
  busyLabel,
  error,
  onConfirm,
  children,
}: Props) {
  const close = (next: boolean) => {
    if (next || !busy) onOpenChange(next);
  };
  const failed = error !== undefined && error !== null;
  return (
    <AlertDialog
      open={open}
      onOpenChange={close}
      title={title}
      description={description}
      foot={
        <>
          <Button variant="quiet" disabled={busy} onClick={() => close(false)}>
            {cancel}
          </Button>
          <Button variant={danger ? "stop" : "primary"} busy={busy} onClick={onConfirm}>
            {busy ? (busyLabel ?? confirm) : confirm}
          </Button>
        </>
      }
    >
      {(children !== undefined || failed) && (
        <div className="grid gap-3">
          {children}
          {failed && <ErrorNotice error={error} />}
        </div>
      )}
    </AlertDialog>
  );
}
