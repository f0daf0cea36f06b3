"use client";

import { Hourglass } from "lucide-react";
import { SourceBadge } from "@/components/personas/source-badge";
import { Meter } from "@/components/ui/meter";
import { isFinished } from "@/lib/client/batches";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { waitClock } from "./wait-clock";

type Lane = Batch["lanes"][number];

/** One line per connection: a slow or refused one never hides that the others go on. */
export function RunLanes({ batch, now }: { batch: Batch; now: number | null }) {
  return (
    <ul aria-label="By connection" className="mt-6 border-t border-line">
      {batch.lanes.map((lane) => (
        <li
          key={lane.connection}
          className="grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-3 @md/sheet:grid-cols-[minmax(9rem,13rem)_minmax(4rem,1fr)_6rem_minmax(10rem,26rem)] @md/sheet:py-2"
        >
          <SourceBadge source={lane.source} name={lane.label} />
          <span className="@max-md/sheet:order-2 @max-md/sheet:col-span-full">
            <Meter
              label={`Progress in ${lane.label}`}
              valueText={`${formatNumber(lane.settled)} of ${formatNumber(lane.total)}`}
              total={lane.total}
              segments={[{ tone: isHeld(lane) ? "conflict" : "done", value: lane.settled }]}
            />
          </span>
          <span className="text-end text-sm tabular-nums">
            {formatNumber(lane.settled)} of {formatNumber(lane.total)}
          </span>
          <span className="text-sm text-muted @max-md/sheet:order-3 @max-md/sheet:col-span-full">
            <LaneWords lane={lane} batch={batch} now={now} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const isHeld = (lane: Lane): boolean => lane.settled < lane.total && lane.reason !== null;

function paceWords({ perMinute }: Lane, batch: Batch): string {
  if (batch.state === "cancelling") return "waits for what is on its way";
  if (perMinute) return `about ${formatNumber(Math.max(1, Math.round(perMinute)))} a minute`;
  return batch.state === "queued" ? "about to start" : "at work";
}

function LaneWords({ lane, batch, now }: { lane: Lane; batch: Batch; now: number | null }) {
  if (lane.settled === lane.total) return "finished";
  if (batch.state === "paused") return "paused";
  if (isFinished(batch)) return "over";
  if (lane.reason === null) return paceWords(lane, batch);
  const wait = lane.waitingUntil && now !== null ? waitClock(lane.waitingUntil, now) : null;
  return (
    <>
      <b className="inline-flex items-center gap-1 align-bottom font-strong whitespace-nowrap text-caution tabular-nums">
        <Hourglass aria-hidden className="size-[0.8125rem]" />
        {wait ? `Waits ${wait}.` : "Waits."}
      </b>{" "}
      {lane.reason}
    </>
  );
}
