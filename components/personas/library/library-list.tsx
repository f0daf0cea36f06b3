"use client";

import dynamic from "next/dynamic";
import { Fragment, type ReactNode, Suspense, useMemo, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { GallerySkeleton, RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { BlockMemoryContext } from "@/components/table/block-memory";
import type { TickApi } from "@/components/table/use-ticks";
import { formatNumber } from "@/lib/client/format";
import type { PersonaSummary } from "@/lib/model/persona";
import { isFiltered, isSort, type Sort } from "./library-address";
import { usePlace } from "./list-places";
import { PersonaGallery } from "./persona-gallery";
import type { useLibrary } from "./use-library";

const LibraryEmpty = dynamic(() => import("./library-empty").then((m) => m.LibraryEmpty));
const PersonaTable = dynamic(() => import("./persona-table").then((m) => m.PersonaTable));

type Props = { library: ReturnType<typeof useLibrary>; ticks: TickApi<PersonaSummary>; onSort: (sort: Sort) => void; onClear: () => void };

const TableUntil = ({ children }: { children: ReactNode }) => (
  <Suspense
    fallback={
      <Pad>
        <RowsSkeleton />
      </Pad>
    }
  >
    {children}
  </Suspense>
);

/** Cards or rows, and every reason why there are none. */
export function LibraryList({ library, ticks, onSort, onClear }: Props) {
  const { address, list, rows, total, connections } = library;
  const table = address.view === "table";
  const troubles = connections.flatMap((c) => (c.state === "failing" || c.state === "paused" ? [c.id] : [])).join();
  const isOld = useMemo(() => {
    const troubled = new Set(troubles.split(","));
    return (persona: PersonaSummary) => troubled.has(persona.connection);
  }, [troubles]);
  const [served] = useState(table);
  // A boundary would let the server send its skeleton first, and the table after it, lower.
  const Until = served ? Fragment : TableUntil;
  const place = usePlace(`${table ? "table" : "gallery"} ${rows.key}`);
  if (list.pending) return <Pad>{table ? <RowsSkeleton /> : <GallerySkeleton />}</Pad>;
  if (total === 0 && list.error)
    return (
      <ErrorNotice
        page
        error={list.error}
        what="The personas could not be read"
        onRetry={() => void list.retry()}
        retrying={list.fetching}
      />
    );
  if (total === 0) return <LibraryEmpty connections={connections} filtered={isFiltered(address)} onClear={onClear} />;
  const props = { rows, ticks, isOld };
  return (
    <BlockMemoryContext value={place}>
      {table ? (
        <Until>
          <PersonaTable {...props} sort={isSort(address.sort) ? address.sort : "changed"} onSort={onSort} />
        </Until>
      ) : (
        <Pad>
          <PersonaGallery {...props} />
        </Pad>
      )}
      <Pad>
        <p className="pt-3 pb-16 text-sm text-muted tabular-nums">{total === 1 ? "One persona" : `All ${formatNumber(total)} personas`}</p>
      </Pad>
    </BlockMemoryContext>
  );
}
