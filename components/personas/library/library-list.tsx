"use client";

import { useEffect, useRef } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { GallerySkeleton, RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import type { TickApi } from "@/components/table/use-ticks";
import { LoadMore } from "@/components/ui/load-more";
import type { PersonaSummary } from "@/lib/model/persona";
import { isFiltered, isSort, type Sort } from "./library-address";
import { LibraryEmpty } from "./library-empty";
import { PersonaGallery } from "./persona-gallery";
import { PersonaTable } from "./persona-table";
import type { useLibrary } from "./use-library";

type Props = { library: ReturnType<typeof useLibrary>; ticks: TickApi<PersonaSummary>; onSort: (sort: Sort) => void; onClear: () => void };

/** Cards or rows, and every reason why there are none. */
export function LibraryList({ library, ticks, onSort, onClear }: Props) {
  const { address, list, rows, total, connections } = library;
  const table = address.view === "table";
  const troubled = new Set(connections.filter((c) => c.state === "failing" || c.state === "paused").map((c) => c.id));
  const props = { rows, ticks, isOld: (persona: PersonaSummary) => troubled.has(persona.connection) };
  if (list.isPending) return <Pad>{table ? <RowsSkeleton /> : <GallerySkeleton />}</Pad>;
  if (rows.length === 0 && list.isError)
    return (
      <ErrorNotice
        page
        error={list.error}
        what="The personas could not be read"
        onRetry={() => void list.refetch()}
        retrying={list.isFetching}
      />
    );
  if (rows.length === 0) return <LibraryEmpty connections={connections} filtered={isFiltered(address)} onClear={onClear} />;
  return (
    <>
      {table ? (
        <PersonaTable {...props} sort={isSort(address.sort) ? address.sort : "changed"} onSort={onSort} />
      ) : (
        <Pad>
          <PersonaGallery {...props} />
        </Pad>
      )}
      <Pad>
        <More
          shown={rows.length}
          total={total}
          busy={list.isFetchingNextPage}
          more={list.hasNextPage && !list.isPlaceholderData && !list.isFetchNextPageError}
          onMore={() => void list.fetchNextPage()}
        />
      </Pad>
    </>
  );
}

type MoreProps = { shown: number; total: number; busy: boolean; more: boolean; onMore: () => void };

/** Loads by itself when it comes near; the button is for keyboards, and for when that failed. */
function More({ shown, total, busy, more, onMore }: MoreProps) {
  const box = useRef<HTMLDivElement>(null);
  const act = useRef(onMore);
  useEffect(() => {
    act.current = onMore;
  });
  useEffect(() => {
    if (!more || busy || !box.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && act.current(), { rootMargin: "800px" });
    watch.observe(box.current);
    return () => watch.disconnect();
  }, [more, busy]);
  return (
    <div ref={box}>
      <LoadMore shown={Math.min(shown, total)} total={total} noun={total === 1 ? "persona" : "personas"} busy={busy} onMore={onMore} />
    </div>
  );
}
