"use client";

import { Pause, Play, Undo2 } from "lucide-react";
import { useState } from "react";
import { remainingOf } from "@/components/batches/batch-words";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { Button } from "@/components/ui/button";
import { type BatchVerb, isFinished } from "@/lib/client/batches";
import { formatNumber, plural } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { undoReason } from "./run-progress";
import { UndoDialog } from "./undo-dialog";

type Props = { batch: Batch; busy: BatchVerb | undefined; error: unknown; onVerb: (verb: BatchVerb, then?: () => void) => void };

/** Pause or resume, cancel what was not sent, and undo once it is over. */
export function RunVerbs({ batch, busy, error, onVerb }: Props) {
  const [asks, setAsks] = useState<"cancel" | "undo" | null>(null);
  const left = remainingOf(batch);
  if (isFinished(batch)) {
    const reason = undoReason(batch, Date.now());
    return (
      <>
        <Button icon={<Undo2 aria-hidden />} reason={reason} suppressHydrationWarning onClick={() => setAsks("undo")}>
          Undo…
        </Button>
        <UndoDialog batch={batch} open={asks === "undo"} onOpenChange={(open) => setAsks(open ? "undo" : null)} />
      </>
    );
  }
  if (batch.state === "cancelling") return null;
  const done = batch.counts.done;
  return (
    <>
      {batch.state === "paused" ? (
        <Button icon={<Play aria-hidden />} busy={busy === "resume"} onClick={() => onVerb("resume")}>
          Resume
        </Button>
      ) : (
        <Button icon={<Pause aria-hidden />} busy={busy === "pause"} onClick={() => onVerb("pause")}>
          Pause
        </Button>
      )}
      {left > 0 && (
        <Button variant="danger" onClick={() => setAsks("cancel")}>
          Cancel the remaining {formatNumber(left)}
        </Button>
      )}
      <ConfirmDialog
        open={asks === "cancel"}
        onOpenChange={(open) => setAsks(open ? "cancel" : null)}
        title={`Cancel the remaining ${formatNumber(left)}?`}
        description={`What was not sent yet never will be. What is on its way is waited for and told as it ends.${done > 0 ? ` The ${plural(done, "persona")} already done stay as they are now; you can undo them afterwards.` : ""}`}
        confirm="Cancel the rest"
        cancel="Go on"
        danger
        busy={busy === "cancel"}
        error={busy === undefined ? error : undefined}
        onConfirm={() => onVerb("cancel", () => setAsks(null))}
      />
    </>
  );
}
