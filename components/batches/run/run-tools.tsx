"use client";

import { Download, RotateCcw } from "lucide-react";
import { KIND_WORDS } from "@/components/batches/batch-words";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { buttonStyles } from "@/components/ui/button-styles";
import { Segmented } from "@/components/ui/segmented";
import type { BatchVerb } from "@/lib/client/batches";
import { formatNumber, plural } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { countOf, isCleaned, SHOWS, type Show, VIEWER } from "./run-progress";

type Props = {
  batch: Batch;
  show: Show;
  onShow: (show: Show) => void;
  busy: BatchVerb | undefined;
  onVerb: (verb: BatchVerb) => void;
};

/** Which items to look at, and what to do about those that failed. */
export function RunTools({ batch, show, onShow, busy, onVerb }: Props) {
  const words: Record<Show, string> = {
    all: "All",
    needs: "Needs you",
    saved: KIND_WORDS[batch.kind].done,
    skipped: "Skipped",
    cancelled: "Cancelled",
  };
  const offered = SHOWS.filter((value) => value !== "cancelled" || show === value || batch.counts.cancelled > 0);
  const { failed, conflict } = batch.counts;
  const mayWrite = useAtLeast("editor");
  const cleaned = isCleaned(batch, Date.now());
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 pt-6 pb-2">
      <div className="max-w-full overflow-x-auto [scrollbar-width:none]">
        <Segmented
          label="Show"
          value={show}
          onChange={onShow}
          options={offered.map((value) => ({ value, label: `${words[value]} ${formatNumber(countOf(batch, value))}` }))}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {failed + conflict > 0 && !cleaned && (
          <a href={`/api/batches/${batch.id}/failed.csv`} download className={buttonStyles({ variant: "quiet" })}>
            <Download aria-hidden />
            {plural(failed + conflict, "failed row")}, CSV
          </a>
        )}
        {failed > 0 && !cleaned && batch.state !== "cancelling" && (
          <Button
            icon={<RotateCcw aria-hidden />}
            busy={busy === "retry"}
            reason={mayWrite ? undefined : VIEWER}
            onClick={() => onVerb("retry")}
          >
            Retry {formatNumber(failed)} failed
          </Button>
        )}
      </div>
    </div>
  );
}
