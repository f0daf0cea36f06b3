import { itemWord } from "@/components/batches/batch-words";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import type { ItemState } from "@/lib/model/batch-state";

const ORDER: readonly ItemState[] = ["done", "skipped", "conflict", "failed", "cancelled", "unsure", "sending", "pending"];

/** "11 to be done, 3 that need nothing, 1 that cannot". */
export function promisedWords({ will, unchanged, cannot }: NonNullable<Batch["planned"]>): string {
  return [
    `${formatNumber(will)} to be done`,
    unchanged > 0 && `${formatNumber(unchanged)} that need nothing`,
    cannot > 0 && `${formatNumber(cannot)} that cannot`,
  ]
    .filter((words) => words !== false)
    .join(", ");
}

/** "10 saved, 1 failed": every state that holds something. */
export function cameWords({ counts, kind }: Batch): string {
  const said = ORDER.filter((state) => counts[state] > 0).map(
    (state) => `${formatNumber(counts[state])} ${itemWord(state, kind).toLowerCase()}`,
  );
  return said.join(", ") || "nothing yet";
}
