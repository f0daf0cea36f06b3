"use client";

import type { ReactNode } from "react";
import { BatchMeter, BatchMeterKey, settledWords } from "@/components/batches/batch-meter";
import { BatchStateTag } from "@/components/batches/batch-state-tag";
import { byWords, KIND_WORDS, settledOf } from "@/components/batches/batch-words";
import { Freshness } from "@/components/personas/freshness";
import { useShellUser } from "@/components/shell/shell-user";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { timeLeft } from "./run-progress";

type Props = { batch: Batch; now: number | null; verbs: ReactNode };

/** Whose it is, how far it is, in one number and one bar. */
export function RunHead({ batch, now, verbs }: Props) {
  const me = useShellUser()?.name;
  const left = now === null ? undefined : timeLeft(batch, now);
  const [count, rest] = [formatNumber(settledOf(batch)), settledWords(batch)];
  return (
    <>
      <div className="flex flex-wrap items-end gap-4 pt-6 pb-5">
        <div className="min-w-0 flex-[1_1_20rem]">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
            <span>
              {KIND_WORDS[batch.kind].noun}, started by {byWords(batch.by, me)}{" "}
              <Freshness at={batch.createdAt} as="plain" className="!inline !align-baseline" />
            </span>
            {batch.state !== "running" && <BatchStateTag batch={batch} />}
          </p>
          <h1 className="verdict mt-1 [overflow-wrap:anywhere]">{batch.name}</h1>
        </div>
        {verbs && <div className="flex flex-wrap items-center gap-2">{verbs}</div>}
      </div>
      <p className="mb-2">
        <b className="me-0.5 font-serif text-display-sm leading-none font-medium tabular-nums">{count}</b>
        {rest.slice(count.length)}
        {left && <span className="ms-3 text-muted">{left}</span>}
        {batch.finishedAt && (
          <span className="ms-3 text-muted">
            finished <Freshness at={batch.finishedAt} as="plain" className="!inline !align-baseline" />
          </span>
        )}
      </p>
      <BatchMeter batch={batch} thick />
      <BatchMeterKey batch={batch} />
    </>
  );
}
