"use client";

import { Pad } from "@/components/shell/sheet";
import type { BatchItemPage } from "@/lib/client/batches";
import { formatDate, formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { ItemsAll } from "./items-all";
import { ItemsIn } from "./items-in";
import { isCleaned, type Show } from "./run-progress";

/** The first items as the server had them, of one tab. */
export type Initial = { of: Show; items: BatchItemPage; needs: BatchItemPage | undefined };
type Props = { batch: Batch; show: Show; initial: Initial; sources: readonly SourceInfo[]; now: number };

const nothing = () => undefined;

/** Every persona of the batch and where it stands. */
export function RunItems({ batch, show, initial, sources, now }: Props) {
  const fieldsOf = (source: string) => sources.find(({ id }) => id === source)?.fields ?? [];
  const facts = { batch, fieldsOf, now, onActed: nothing };
  if (isCleaned(batch, now))
    return (
      <p className="max-w-[70ch] border-t border-line px-gutter py-8 text-pretty text-muted">
        What happened to each persona was kept for 90 days and is cleaned away now. The counts above stay.
      </p>
    );
  const given = initial.of === show ? initial.items : undefined;
  return (
    <>
      {show === "all" ? (
        <ItemsAll {...facts} initial={{ all: given, needs: initial.needs }} />
      ) : (
        <ItemsIn key={show} {...facts} show={show} initial={given} />
      )}
      <Pad className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 pt-3 pb-16 text-sm text-muted">
        <span className="tabular-nums">
          {show === "all" && `${formatNumber(batch.total)} in all`}
          {show === "all" && batch.counts.failed + batch.counts.conflict > 0 && ", those that need you first"}
        </span>
        <span suppressHydrationWarning>
          {batch.finishedAt === null
            ? "Undo is offered for 30 days once the batch is over"
            : batch.itemsUntil && `Details of each are kept until ${formatDate(batch.itemsUntil)}`}
        </span>
      </Pad>
    </>
  );
}
