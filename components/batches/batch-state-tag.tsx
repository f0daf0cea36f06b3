import { Tag, type TagTone } from "@/components/ui/tag";
import type { Batch } from "@/lib/model/batch";
import { BATCH_WORDS } from "./batch-words";

/** A batch that is done but has failures or conflicts does not look like a success. */
export function BatchStateTag({ batch: { state, counts } }: { batch: Batch }) {
  const needs = counts.failed + counts.conflict > 0;
  const tones: Record<Batch["state"], TagTone> = {
    queued: "plain",
    running: "accent",
    waiting: "caution",
    paused: "caution",
    cancelling: "caution",
    cancelled: "plain",
    done: needs ? "caution" : "positive",
  };
  return <Tag tone={tones[state]}>{BATCH_WORDS[state]}</Tag>;
}
