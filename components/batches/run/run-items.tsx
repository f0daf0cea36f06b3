"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { type BatchItemPage, isFinished, useBatchItems } from "@/lib/client/batches";
import { formatNumber } from "@/lib/client/format";
import type { Batch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { RunItem } from "./run-item";
import { countOf, type Show, STATES_OF } from "./run-progress";

type Props = { batch: Batch; show: Show; initial: BatchItemPage | undefined; sources: readonly SourceInfo[]; now: number };

const NONE: Record<Show, string> = {
  all: "This batch holds nobody.",
  needs: "Nothing needs you.",
  saved: "Nothing is done yet.",
  skipped: "Nothing was skipped.",
  cancelled: "Nothing was cancelled.",
};

/** Every persona of the batch and where it stands. */
export function RunItems({ batch, show, initial, sources, now }: Props) {
  const items = useBatchItems(batch.id, STATES_OF[show], !isFinished(batch), initial);
  const rows = items.data?.pages.flatMap((page) => page.data) ?? [];
  const total = countOf(batch, show);
  const fieldsOf = (source: string) => sources.find(({ id }) => id === source)?.fields ?? [];
  const placeOf = (connection: string) => batch.lanes.find((lane) => lane.connection === connection)?.label;
  if (items.isPending)
    return (
      <Pad>
        <RowsSkeleton count={6} />
      </Pad>
    );
  return (
    <>
      {items.isError && (
        <Pad className="py-3">
          <ErrorNotice
            error={items.error}
            what="The newest states could not be read"
            onRetry={() => void items.refetch()}
            retrying={items.isFetching}
          />
        </Pad>
      )}
      {rows.length === 0 ? (
        <p className="border-t border-line px-gutter py-8 text-muted">{NONE[show]}</p>
      ) : (
        <div aria-busy={items.isPlaceholderData || undefined}>
          <Table label="Every persona in this batch and where it stands" className="w-full table-fixed">
            <thead>
              <tr>
                <th scope="col" className="sm:w-[34%]">
                  Persona
                </th>
                <th scope="col" className="w-32 max-sm:hidden">
                  State
                </th>
                <th scope="col" className="max-sm:hidden">
                  What happened
                </th>
                <th scope="col" className="w-18 !text-end max-md:hidden">
                  Tries
                </th>
                <th scope="col" className="w-[calc(5.5rem+var(--spacing-gutter))]">
                  <span className="sr-only">Action</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((item) => (
                <RunItem
                  key={item.index}
                  item={item}
                  batch={batch}
                  fields={fieldsOf(item.source)}
                  place={placeOf(item.connection)}
                  now={now}
                />
              ))}
            </tbody>
          </Table>
        </div>
      )}
      <Pad className="flex flex-wrap items-center justify-between gap-3 pt-3 pb-16 text-sm text-muted">
        <span className="tabular-nums">
          {rows.length > 0 &&
            (items.hasNextPage
              ? `${formatNumber(rows.length)} of ${formatNumber(Math.max(total, rows.length))} shown`
              : `All ${formatNumber(rows.length)} shown`)}
        </span>
        {items.hasNextPage && (
          <Button busy={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
            Load more
          </Button>
        )}
      </Pad>
    </>
  );
}
