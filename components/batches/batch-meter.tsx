import { Meter, MeterKey } from "@/components/ui/meter";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import type { BatchKind, ItemState } from "@/lib/model/batch-state";
import { itemWord, settledOf } from "./batch-words";

const ORDER: readonly ItemState[] = ["done", "skipped", "conflict", "failed", "cancelled", "unsure", "sending", "pending"];

const segmentsOf = ({ counts }: Batch) => ORDER.map((tone) => ({ tone, value: counts[tone] }));
const keyWord = (state: ItemState, kind: BatchKind) => itemWord(state, kind).toLowerCase();

export const settledWords = (batch: Batch): string => `${formatNumber(settledOf(batch))} of ${formatNumber(batch.total)} settled`;

export function BatchMeter({ batch, thick }: { batch: Batch; thick?: boolean }) {
  return (
    <Meter
      label={`Progress of ${batch.name}`}
      valueText={settledWords(batch)}
      total={batch.total}
      segments={segmentsOf(batch)}
      {...(thick && { thick })}
    />
  );
}

/** Saved always, the other states while they hold something. */
export function BatchMeterKey({ batch }: { batch: Batch }) {
  const items = segmentsOf(batch).filter(({ tone, value }) => tone === "done" || value > 0);
  return <MeterKey items={items.map(({ tone, value }) => ({ tone, value, label: keyWord(tone, batch.kind) }))} />;
}
