"use client";

import { useRef, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad, Sheet } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { useTicks } from "@/components/table/use-ticks";
import { formatNumber } from "@/lib/client/format";
import type { Can, PersonaSummary } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import { ConnectionStrip } from "./connection-strip";
import { DroppedStrip } from "./dropped-strip";
import { libraryFilters, placesOf } from "./filters/library-filters";
import { FILTER_KEYS } from "./library-address";
import { LibraryHead } from "./library-head";
import { LibraryHeader } from "./library-header";
import { LibraryList } from "./library-list";
import { LibrarySelection } from "./library-selection";
import { LibraryTools } from "./library-tools";
import { viewTitle } from "./library-views";
import { type Dropped, useLibrary } from "./use-library";
import { useLibraryKeys } from "./use-library-keys";

type Props = {
  initial: PersonaPage;
  kept: Readonly<Record<string, string>>;
  dropped: Dropped;
  sources: readonly { id: string; label: string; can: Can }[];
};

export function LibraryPage({ initial, kept, dropped, sources }: Props) {
  const library = useLibrary(initial, kept, dropped, viewTitle);
  const { address, change, list, rows, total, connections, facets } = library;
  const ticks = useTicks<PersonaSummary>(rows, total, library.search);
  const [dismissed, setDismissed] = useState<Dropped | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const listBox = useRef<HTMLDivElement>(null);
  const mayCreate = useAtLeast("editor") && connections.some((connection) => connection.can.create);
  useLibraryKeys({ list: listBox, search, isTicked: ticks.has, toggle: ticks.toggle, clear: ticks.clear, mayCreate });
  const everyone = connections.reduce((sum, connection) => sum + connection.personas, 0);
  const clear = () => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])));
  const sort = (value: string) => change({ sort: value === "changed" ? null : value });
  return (
    <>
      <LibraryHeader address={address} everyone={everyone} mayCreate={mayCreate} connected={connections.length > 0} />
      <Sheet>
        {dismissed !== dropped && <DroppedStrip dropped={dropped} onDismiss={() => setDismissed(dropped)} />}
        {connections.map((connection) => (
          <ConnectionStrip key={connection.id} connection={connection} />
        ))}
        <Pad>
          <LibraryHead
            title={library.name}
            total={total}
            everyone={everyone}
            address={address}
            onView={(view) => change({ view: view === "table" ? view : null })}
          />
          {connections.length > 0 && (
            <LibraryTools
              address={address}
              filters={libraryFilters(sources, connections, placesOf(facets))}
              searchLabel={`Search ${formatNumber(everyone)} personas`}
              box={search}
              onSearch={(q) => change({ q }, { replace: Boolean(address.q) })}
              onFilter={(key, value) => change({ [key]: value })}
              onSort={sort}
              onClear={clear}
            />
          )}
        </Pad>
        {list.isError && rows.length > 0 && (
          <Pad className="pb-4">
            <ErrorNotice
              error={list.error}
              what="The newest personas could not be read"
              onRetry={() => void list.refetch()}
              retrying={list.isFetching}
            />
          </Pad>
        )}
        <div ref={listBox} aria-busy={list.isPlaceholderData || undefined}>
          <LibraryList library={library} ticks={ticks} onSort={sort} onClear={clear} />
        </div>
        <LibrarySelection ticks={ticks} shown={rows} total={total} address={address} sources={sources} facet={facets?.source ?? []} />
      </Sheet>
    </>
  );
}
