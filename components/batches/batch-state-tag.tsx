import { Tag, type TagTone } from "@/components/ui/tag";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { BATCH_WORDS } from "./batch-words";

const needsWords = (conflicts: number, needs: number): string =>
  conflicts === 0 ? `${formatNumber(needs)} failed` : `${formatNumber(needs)} ${needs === 1 ? "needs" : "need"} you`;

/** A batch that is done but has failures or conflicts does not look like a success. */
export function BatchStateTag({ batch: { state, counts, total } }: { batch: Batch }) {
  const needs = counts.failed + counts.conflict;
  const tones: Record<Batch["state"], TagTone> = {
    queued: "plain",
    running: "accent",
    waiting: "caution",
    paused: "caution",
    cancelling: "caution",
    cancelled: "plain",
    done: needs === 0 ? "positive" : counts.failed === total ? "danger" : "caution",
  };
  return (
    <Tag tone={tones[state]}>
      <span>
        <span>{BATCH_WORDS[state]}</span>
        {state === "done" && needs > 0 && `, ${needsWords(counts.conflict, needs)}`}
      </span>
    </Tag>
  );
}
