"use client";

import { useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { type PreviewRow, useExactRequests } from "@/lib/client/batch-preview";
import type { CreateBatch, PlannedRequests } from "@/lib/model/batch";

const OFFERED = 200;

type Props = { open: boolean; onOpenChange: (open: boolean) => void; body: CreateBatch; rows: readonly PreviewRow[] };

const textOf = ({ method, path, body }: PlannedRequests["requests"][number]): string =>
  [`${method} ${path}`, ...(body === null || body === undefined ? [] : [JSON.stringify(body, null, 2)])].join("\n");

/** What one persona of the batch would send upstream, letter by letter; the key is never part of it. */
export function ExactRequests({ open, onOpenChange, body, rows }: Props) {
  const [chosen, setChosen] = useState<number>();
  const offered = rows.slice(0, OFFERED);
  const at = Math.max(
    0,
    offered.findIndex(({ index }) => index === chosen),
  );
  const row = offered[at];
  const { data, error, isFetching, refetch } = useExactRequests(body, open ? row?.index : undefined);
  const go = (by: number) => setChosen(offered[at + by]?.index);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="lg"
      title="The exact requests"
      description="What one persona would send, from what was last read. It is read once more right before, so the body may follow what changed there. The key goes along in a header and is never shown."
    >
      <div className="flex flex-wrap items-end gap-2">
        <Field label="Persona" className="grid min-w-0 flex-[1_1_14rem] gap-1.5">
          {(control) => (
            <Select
              {...control}
              value={row ? String(row.index) : null}
              onChange={(index) => setChosen(Number(index))}
              options={offered.map(({ index, name, row: number }) => ({
                value: String(index),
                label: number === null ? name : `Row ${number}: ${name}`,
              }))}
            />
          )}
        </Field>
        <Button reason={at === 0 ? "This is the first one." : undefined} onClick={() => go(-1)}>
          Previous
        </Button>
        <Button reason={at >= offered.length - 1 ? "This is the last one here." : undefined} onClick={() => go(1)}>
          Next
        </Button>
      </div>
      <div className="mt-4 grid gap-4" aria-busy={isFetching || undefined}>
        {error && !data ? (
          <ErrorNotice error={error} what="The requests could not be worked out" onRetry={() => void refetch()} retrying={isFetching} />
        ) : !data ? (
          <Skeleton className="h-40 w-full" />
        ) : data.requests.length === 0 ? (
          <p className="text-ink-soft">Nothing would be sent for this one.</p>
        ) : (
          data.requests.map((request, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: requests have an order and nothing else
            <section key={i} aria-label={`${request.method} ${request.path}`}>
              <div className="mb-1.5 flex flex-wrap items-center justify-between gap-2">
                <h3 className="min-w-0 font-mono text-sm [overflow-wrap:anywhere]">
                  <b className="font-strong">{request.method}</b> {request.path}
                </h3>
                <CopyButton size="sm" text={textOf(request)} />
              </div>
              {request.body !== null && request.body !== undefined && (
                <pre
                  // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
                  tabIndex={0}
                  className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono text-sm"
                >
                  {JSON.stringify(request.body, null, 2)}
                </pre>
              )}
            </section>
          ))
        )}
      </div>
    </Dialog>
  );
}
