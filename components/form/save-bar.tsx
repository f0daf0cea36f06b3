"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { FloatingBar } from "@/components/ui/floating-bar";
import { plural } from "@/lib/client/format";
import { useSaveKey } from "./use-save-key";

type Props = {
  names: readonly string[];
  saveLabel: string;
  busyLabel: string;
  busy: boolean;
  reason?: string | undefined;
  onSave: () => void;
  onDiscard: () => void;
  onDiff?: (() => void) | undefined;
};

const OVERLAY = "[role='dialog']:not([aria-modal='false']), [role='alertdialog']:not([aria-modal='false'])";

/** Floats low while something is not saved: how much, what, and the three ways on. */
export function SaveBar({ names, saveLabel, busyLabel, busy, reason, onSave, onDiscard, onDiff }: Props) {
  const key = useSaveKey();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!busy && !reason && !document.querySelector(OVERLAY)) onSave();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [busy, reason, onSave]);
  return (
    <FloatingBar label="Unsaved changes" wide>
      <p className="flex min-w-0 flex-1 items-baseline gap-2 tabular-nums" aria-live="polite">
        <b className="font-strong">{plural(names.length, "change")}</b>
        <span className="truncate text-muted max-sm:hidden">{names.join(", ")}</span>
      </p>
      <Button variant="quiet" disabled={busy} onClick={onDiscard}>
        Discard
      </Button>
      {onDiff && (
        <Button variant="quiet" className="max-sm:hidden" onClick={onDiff}>
          See the diff
        </Button>
      )}
      <Button variant="primary" busy={busy} reason={reason} onClick={onSave} kbd={key} aria-keyshortcuts="Meta+S Control+S">
        {busy ? busyLabel : saveLabel}
      </Button>
    </FloatingBar>
  );
}
