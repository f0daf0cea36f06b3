"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { BatchMeter, BatchMeterKey, settledWords } from "@/components/batches/batch-meter";
import { BatchStateTag } from "@/components/batches/batch-state-tag";
import { KIND_WORDS, settledOf } from "@/components/batches/batch-words";
import { Freshness } from "@/components/personas/freshness";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import { timeLeft } from "./run-progress";

type Props = { batch: Batch; now: number | null; verbs: ReactNode };

/** Whose it is, how far it is, in one number and one bar. */
export function RunHead({ batch, now, verbs }: Props) {
  const left = now === null ? undefined : timeLeft(batch, now);
  const [count, rest] = [formatNumber(settledOf(batch)), settledWords(batch)];
  return (
    <>
      <div className="flex flex-wrap items-end gap-4 pt-6 pb-5">
        <div className="min-w-0 flex-[1_1_20rem]">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
            <span>
              {KIND_WORDS[batch.kind].noun}, started by {batch.by ?? "someone who left"}{" "}
              <Freshness at={batch.createdAt} as="plain" className="!inline !align-baseline" />
            </span>
            <BatchStateTag batch={batch} />
          </p>
          <h1 className="verdict mt-1 [overflow-wrap:anywhere]">{batch.name}</h1>
          {batch.undoOf && (
            <p className="mt-1 text-sm">
              <Link href={`/batches/${batch.undoOf}`} className="text-accent underline underline-offset-2">
                The batch it undoes
              </Link>
            </p>
          )}
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
