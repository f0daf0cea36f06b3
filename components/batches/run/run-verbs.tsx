"use client";

import { Pause, Play, Undo2 } from "lucide-react";
import { useState } from "react";
import { remainingOf } from "@/components/batches/batch-words";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { type BatchVerb, isFinished } from "@/lib/client/batches";
import { formatNumber, plural } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { undoReason, VIEWER } from "./run-progress";

type Props = { batch: Batch; busy: BatchVerb | undefined; error: unknown; onVerb: (verb: BatchVerb, then?: () => void) => void };

/** Pause or resume, cancel what was not sent, and undo once it is over. Somebody who may not sees why. */
export function RunVerbs({ batch, busy, error, onVerb }: Props) {
  const [asks, setAsks] = useState(false);
  const viewer = useAtLeast("editor") ? undefined : VIEWER;
  const left = remainingOf(batch);
  if (isFinished(batch)) {
    if (batch.undoneBy) return <Button href={`/batches/${batch.undoneBy}`}>See what undid it</Button>;
    const reason = viewer ?? undoReason(batch, Date.now());
    return (
      <Button icon={<Undo2 aria-hidden />} reason={reason} href={`/batches/${batch.id}/undo`} suppressHydrationWarning>
        {batch.undoOf ? "Undo this undo…" : "Undo…"}
      </Button>
    );
  }
  if (batch.state === "cancelling") return null;
  const done = batch.counts.done;
  return (
    <>
      {batch.state === "paused" ? (
        <Button icon={<Play aria-hidden />} busy={busy === "resume"} reason={viewer} onClick={() => onVerb("resume")}>
          Resume
        </Button>
      ) : (
        <Button icon={<Pause aria-hidden />} busy={busy === "pause"} reason={viewer} onClick={() => onVerb("pause")}>
          Pause
        </Button>
      )}
      {left > 0 && (
        <Button variant="danger" reason={viewer} onClick={() => setAsks(true)}>
          Cancel the remaining {formatNumber(left)}
        </Button>
      )}
      <ConfirmDialog
        open={asks}
        onOpenChange={setAsks}
        title={`Cancel the remaining ${formatNumber(left)}?`}
        description={`What was not sent yet never will be. What is on its way is waited for and told as it ends.${done > 0 ? ` The ${plural(done, "persona")} already done stay as they are now; you can undo them afterwards.` : ""}`}
        confirm="Cancel the rest"
        cancel="Go on"
        danger
        busy={busy === "cancel"}
        error={busy === undefined ? error : undefined}
        onConfirm={() => onVerb("cancel", () => setAsks(false))}
      />
    </>
  );
}
