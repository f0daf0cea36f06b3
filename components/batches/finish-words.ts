import { formatNumber, plural } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { KIND_WORDS } from "./batch-words";

type Told = { title: string; description: string; tone: "positive" | "plain" | "danger"; needs: number };

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What a batch came to, for somebody who is elsewhere. */
export function finishWords({ name, kind, state, counts, total }: Batch): Told {
  const needs = counts.failed + counts.conflict;
  const said = [
    counts.done > 0 && `${formatNumber(counts.done)} ${KIND_WORDS[kind].done.toLowerCase()}`,
    counts.skipped > 0 && `${formatNumber(counts.skipped)} skipped`,
    counts.failed > 0 && `${formatNumber(counts.failed)} failed`,
    counts.conflict > 0 && plural(counts.conflict, "conflict"),
    counts.cancelled > 0 && `${formatNumber(counts.cancelled)} never sent`,
  ].filter((words) => words !== false);
  const ended =
    state === "cancelled"
      ? "is cancelled"
      : needs > 0
        ? `is over, ${formatNumber(needs)} ${needs === 1 ? "needs" : "need"} you`
        : "is done";
  return {
    title: `“${name}” ${ended}`,
    description: `${capital(said.join(", "))}.`,
    tone: needs > 0 ? (counts.failed === total ? "danger" : "plain") : state === "cancelled" ? "plain" : "positive",
    needs,
  };
}

/** It goes no further by itself: why, or undefined. */
export function stuckReason(batch: Batch): string | undefined {
  if (batch.state !== "waiting") return undefined;
  const open = batch.lanes.filter((lane) => lane.settled < lane.total);
  if (open.length === 0 || open.some((lane) => lane.reason === null || lane.waitingUntil !== null)) return undefined;
  return open[0]?.reason ?? undefined;
}
