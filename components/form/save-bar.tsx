"use client";

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

/** Floats low while something is not saved: how much, what, and the three ways on. */
export function SaveBar({ names, saveLabel, busyLabel, busy, reason, onSave, onDiscard, onDiff }: Props) {
  const key = useSaveKey();
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
      <Button variant="primary" busy={busy} reason={reason} onClick={onSave} kbd={key} aria-keyshortcuts="Meta+S Control+S" data-save>
        {busy ? busyLabel : saveLabel}
      </Button>
    </FloatingBar>
  );
}
