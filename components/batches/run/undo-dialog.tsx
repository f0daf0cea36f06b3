"use client";

import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/feedback/confirm-dialog";
import { useUndoBatch } from "@/lib/client/batches";
import { plural } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";

type Props = { batch: Batch; open: boolean; onOpenChange: (open: boolean) => void };
type Words = { confirm: string; does: string; cannot: string };

function wordsOf({ kind, counts: { done } }: Batch): Words {
  const people = plural(done, "persona");
  if (kind === "update")
    return {
      confirm: `Put ${people} back`,
      does: `Brings back the values that ${people} held before. One that was changed since is left as it is, and you are told which.`,
      cannot: "The source's own dates of change cannot come back.",
    };
  if (kind === "remove")
    return {
      confirm: `Make ${people} again`,
      does: `Makes ${people} again from what was last read of them. Here they keep their place and their links.`,
      cannot:
        "In the source each gets a new upstream id, so whatever points at the old id there stays broken. Values that nobody can write through the source cannot come back.",
    };
  return {
    confirm: `Delete ${people}`,
    does: `Deletes the ${people} that this batch made. One that was changed since is left as it is.`,
    cannot: "What the source attached to them meanwhile goes with them.",
  };
}

/** Says what undoing does and what cannot return; leads to the batch that does it. */
export function UndoDialog({ batch, open, onOpenChange }: Props) {
  const router = useRouter();
  const undo = useUndoBatch(batch.id);
  const words = wordsOf(batch);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Undo “${batch.name}”?`}
      description={words.does}
      confirm={words.confirm}
      cancel="Leave it as it is"
      danger={batch.kind === "create"}
      busy={undo.isPending}
      busyLabel="Starting…"
      error={undo.error}
      onConfirm={() =>
        undo.mutate(undefined, {
          onSuccess: (made) => {
            onOpenChange(false);
            router.push(`/batches/${made.id}`);
          },
        })
      }
    >
      <ul className="lines text-ink-soft">
        <li>{words.cannot}</li>
        <li>It runs as a batch of its own, which you can watch, pause and cancel.</li>
      </ul>
    </ConfirmDialog>
  );
}
