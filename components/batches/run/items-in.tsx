"use client";

import { useCallback, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { useItemsAt, useItemsIn } from "@/lib/client/batch-items";
import { type BatchItemPage, isFinished } from "@/lib/client/batches";
import { formatNumber } from "@/lib/client/format";
import type { BatchItem } from "@/lib/model/batch";
import { ItemsTable } from "./items-table";
import { type RowFacts, RunItem } from "./run-item";
import { countOf, type Show, STATES_OF } from "./run-progress";

type Props = RowFacts & { show: Exclude<Show, "all">; initial: BatchItemPage | undefined };

const NONE: Record<Props["show"], string> = {
  needs: "Nothing needs you.",
  saved: "Nothing is done yet.",
  skipped: "Nothing was skipped.",
  cancelled: "Nothing was cancelled.",
};

/** Those of one kind, loaded as they come near. One that somebody acted on stays, so that what came of it is seen. */
export function ItemsIn({ show, initial, ...facts }: Props) {
  const { batch } = facts;
  const live = !isFinished(batch);
  const items = useItemsIn(batch.id, STATES_OF[show], { live, initial });
  const { hasNextPage, isFetching, fetchNextPage } = items;
  const [acted, setActed] = useState<readonly BatchItem[]>([]);
  const found = items.data?.pages.flatMap((page) => page.data) ?? [];
  const gone = acted.filter((item) => !found.some(({ index }) => index === item.index));
  const at = useItemsAt(
    batch.id,
    gone.map(({ index }) => index),
    { live },
  );
  const rows = [...found, ...gone.map((item) => at(item.index) ?? item)].sort((a, b) => a.index - b.index);
  const need = useCallback(
    (_: number, to: number) => {
      if (to >= rows.length && hasNextPage && !isFetching) void fetchNextPage();
    },
    [rows.length, hasNextPage, isFetching, fetchNextPage],
  );
  const act = (item: BatchItem) => {
    setActed((before) => [...before.filter(({ index }) => index !== item.index), item]);
    facts.onActed(item);
  };
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
            retrying={isFetching}
          />
        </Pad>
      )}
      {rows.length === 0 ? (
        <p className="border-t border-line px-gutter py-8 text-muted">{NONE[show]}</p>
      ) : (
        <ItemsTable count={rows.length} need={need} busy={items.isPlaceholderData}>
          {(from, to) =>
            rows.slice(from, to).map((item, i) => <RunItem key={item.index} {...facts} onActed={act} item={item} place={from + i} />)
          }
        </ItemsTable>
      )}
      {hasNextPage && (
        <Pad className="flex flex-wrap items-center justify-between gap-3 pt-3 text-sm text-muted tabular-nums">
          <span>
            {formatNumber(rows.length)} of {formatNumber(Math.max(countOf(batch, show), rows.length))} loaded
          </span>
          <Button busy={items.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Load more
          </Button>
        </Pad>
      )}
    </>
  );
}
