"use client";

import { useEffect, useMemo, useState } from "react";
import { useItemsAt, useItemsIn } from "@/lib/client/batch-items";
import type { BatchItemPage } from "@/lib/client/batches";
import { isFinished } from "@/lib/client/batches";
import type { BatchItem } from "@/lib/model/batch";
import { ItemsTable, WaitingRow } from "./items-table";
import { indexAt } from "./row-order";
import { type RowFacts, RunItem } from "./run-item";
import { STATES_OF } from "./run-progress";

const FIRST_PAGES = 5;

export type FirstItems = { all: BatchItemPage | undefined; needs: BatchItemPage | undefined };
type Props = RowFacts & { initial: FirstItems };

/** Everybody in the batch: those that need somebody first, and they stay there whatever becomes of them, then all others in their order. */
export function ItemsAll({ initial, ...facts }: Props) {
  const { batch } = facts;
  const live = !isFinished(batch);
  const { failed, conflict } = batch.counts;
  const needs = useItemsIn(batch.id, STATES_OF.needs, { live, initial: initial.needs, off: failed + conflict === 0 });
  const { hasNextPage, isFetching, fetchNextPage } = needs;
  const pages = needs.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && pages < FIRST_PAGES) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, pages]);

  const [seen, setSeen] = useState<typeof needs.data>();
  const [first, setFirst] = useState<ReadonlyMap<number, BatchItem>>(new Map());
  if (needs.data && seen !== needs.data) {
    setSeen(needs.data);
    setFirst(new Map([...first, ...entriesOf(needs.data.pages)]));
  }
  const places = useMemo(() => {
    const indexes = [...first.keys()];
    return { indexes, sorted: indexes.toSorted((a, b) => a - b) };
  }, [first]);
  const current = useMemo(() => new Map(entriesOf(needs.data?.pages ?? [])), [needs.data]);
  return (
    <ItemsTable count={Math.max(batch.total, first.size)}>
      {(from, to) => {
        const indexes = Array.from({ length: to - from }, (_, i) => indexAt(places.indexes, places.sorted, from + i));
        return <Rows {...facts} from={from} indexes={indexes} current={current} before={first} live={live} initial={initial.all} />;
      }}
    </ItemsTable>
  );
}

const entriesOf = (pages: readonly BatchItemPage[]) => pages.flatMap((page) => page.data.map((item) => [item.index, item] as const));

type RowsProps = RowFacts & {
  from: number;
  indexes: readonly number[];
  current: ReadonlyMap<number, BatchItem>;
  /** As they were when they needed somebody. */
  before: ReadonlyMap<number, BatchItem>;
  live: boolean;
  initial: BatchItemPage | undefined;
};

function Rows({ from, indexes, current, before, live, initial, ...facts }: RowsProps) {
  const at = useItemsAt(
    facts.batch.id,
    indexes.filter((index) => !current.has(index)),
    { live, initial },
  );
  return indexes.map((index, i) => {
    const item = current.get(index) ?? at(index) ?? before.get(index);
    return item ? <RunItem key={index} {...facts} item={item} place={from + i} /> : <WaitingRow key={index} place={from + i} />;
  });
}
