"use client";

import { Undo2 } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { EmptyState } from "@/components/feedback/empty-state";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { useSourceLooks } from "@/components/personas/source-provider";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet, SheetHead } from "@/components/shell/sheet";
import { useAtLeast, useShellUser } from "@/components/shell/shell-user";
import { SelectionBar } from "@/components/table/selection-bar";
import { Button } from "@/components/ui/button";
import { useBin } from "@/lib/client/bin";
import { useConnections } from "@/lib/client/connections";
import { formatNumber } from "@/lib/client/format";
import { useHotkeys } from "@/lib/client/hotkeys";
import type { BinPage as Page } from "@/lib/model/bin";
import { BIN_DAYS } from "@/lib/model/bin-days";
import { BinTable } from "./bin-table";
import { people } from "./bin-words";
import { useBinTicks } from "./use-bin-ticks";
import { usePutBack } from "./use-put-back";

/** Everybody who was deleted lately, and the way back. */
export function BinPage({ initial }: { initial: Page }) {
  const list = useBin(initial);
  const mayWrite = useAtLeast("editor");
  const role = useShellUser()?.role ?? "viewer";
  const { putBack, isUnder, progress } = usePutBack();
  const placeOf = usePlaces();
  const entries = useMemo(
    () => [...new Map(list.data.pages.flatMap((page) => page.data).map((entry) => [entry.id, entry])).values()],
    [list.data],
  );
  const able = useMemo(
    () => (mayWrite ? entries.filter(({ reason, returning }) => reason === null && returning === null) : []),
    [entries, mayWrite],
  );
  const ticks = useBinTicks(able);
  useHotkeys({ Escape: ticks.clear });
  const total = list.data.pages.at(-1)?.total ?? entries.length;
  const reason = mayWrite ? undefined : `Your role is ${role}: only editors and above put personas back.`;
  useKeptFocus(entries.length);
  const several = () => {
    const chosen = ticks.rows;
    ticks.clear();
    void putBack(chosen);
  };
  if (entries.length === 0)
    return (
      <>
        <PageHeader crumbs={[{ label: "Bin" }]} />
        <Sheet>
          <h1 className="sr-only">Bin</h1>
          <EmptyState title={`Nothing was deleted in the last ${BIN_DAYS} days`}>
            Who is deleted, here or in a source, stays in the bin for {BIN_DAYS} days and can be put back from it, with its links and its
            history.
          </EmptyState>
        </Sheet>
      </>
    );
  return (
    <>
      <PageHeader crumbs={[{ label: "Bin" }]} />
      <Sheet>
        <Pad>
          <SheetHead title="Bin" note={`${people(total)} deleted in the last ${BIN_DAYS} days`} />
          {progress && (
            <p role="status" className="pb-3 text-ink-soft tabular-nums">
              Putting back: {formatNumber(progress.done)} of {formatNumber(progress.total)} done
            </p>
          )}
          {list.isError && (
            <ErrorNotice
              error={list.error}
              what="The newest state of the bin could not be read"
              onRetry={() => void list.refetch()}
              retrying={list.isFetching}
            />
          )}
        </Pad>
        <BinTable
          entries={entries}
          ticks={ticks}
          able={able.length}
          placeOf={placeOf}
          isUnder={isUnder}
          reason={reason}
          onReturn={(entry) => void putBack([entry])}
        />
        <Pad className="grid gap-3 pt-3 pb-16 text-sm text-muted">
          {list.isFetchingNextPage && <RowsSkeleton count={3} />}
          <div className="flex flex-wrap items-center justify-between gap-3">
            <span className="max-w-[46rem]">
              Whoever comes back keeps the links and the history here. The source makes it anew, under a new id of its own.
            </span>
            {list.hasNextPage && (
              <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                Load more
              </Button>
            )}
          </div>
        </Pad>
        <SelectionBar count={ticks.count} total={able.length} all={false} filtered={false} onAll={ticks.takeAll} onClear={ticks.clear}>
          <Button variant="quiet" icon={<Undo2 aria-hidden />} busy={progress !== null} onClick={several}>
            Put back {formatNumber(ticks.count)}
          </Button>
        </SelectionBar>
      </Sheet>
    </>
  );
}

/** A row that left takes the focus with it: it goes on from the page. */
function useKeptFocus(rows: number): void {
  const before = useRef(rows);
  useEffect(() => {
    if (rows < before.current && document.activeElement === document.body) document.getElementById("main")?.focus({ preventScroll: true });
    before.current = rows;
  }, [rows]);
}

/** Connections by name, where that says more than the source's. */
function usePlaces(): (id: string) => string | undefined {
  const { data: connections = [] } = useConnections();
  const looks = useSourceLooks();
  return (id) => {
    const found = connections.find((connection) => connection.id === id);
    return found && looks.find((look) => look.id === found.source)?.label !== found.label ? found.label : undefined;
  };
}
