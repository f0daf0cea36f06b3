"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad, Sheet } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { useTicks } from "@/components/table/use-ticks";
import { formatNumber } from "@/lib/client/format";
import { usePersonaFacets } from "@/lib/client/personas";
import { useViews } from "@/lib/client/views";
import type { Can, PersonaSummary } from "@/lib/model/persona";
import type { PersonaPage } from "@/lib/model/persona-query";
import type { Views } from "@/lib/model/view";
import { libraryFilters, placesOf } from "./filters/library-filters";
import { FILTER_KEYS, isFiltered, pickKeys } from "./library-address";
import { LibraryHead } from "./library-head";
import { LibraryHeader } from "./library-header";
import { LibraryList } from "./library-list";
import { LibraryOffer } from "./library-offer";
import { LibraryTools } from "./library-tools";
import { viewTitle } from "./library-views";
import { type Dropped, useLibrary } from "./use-library";
import { useLibraryKeys } from "./use-library-keys";
import { useLibraryVerbs } from "./use-library-verbs";
import { useLive } from "./use-live";
import { UpdateTab } from "./views/update-tab";

const ConnectionStrip = dynamic(() => import("./connection-strip").then((m) => m.ConnectionStrip));
const DroppedStrip = dynamic(() => import("./dropped-strip").then((m) => m.DroppedStrip));
const LibrarySelection = dynamic(() => import("./library-selection").then((m) => m.LibrarySelection), { ssr: false });

type Props = {
  initial: PersonaPage;
  kept: Readonly<Record<string, string>>;
  dropped: Dropped;
  sources: readonly { id: string; label: string; can: Can }[];
  views: Views;
};

export function LibraryPage({ initial, kept, dropped, sources, views }: Props) {
  const held = useViews(views);
  const library = useLibrary(initial, kept, dropped, (address) => viewTitle(held, address));
  const { address, change, list, rows, total, connections } = library;
  const ticks = useTicks<PersonaSummary>(rows, library.search);
  const { data: facets } = usePersonaFacets(pickKeys(address, FILTER_KEYS), Boolean(address.scope) || ticks.all);
  const [dismissed, setDismissed] = useState<Dropped | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const listBox = useRef<HTMLDivElement>(null);
  const mayCreate = useAtLeast("editor") && connections.some((connection) => connection.can.create);
  useLibraryKeys({ list: listBox, search, total, ticks, mayCreate });
  const live = useLive(list, ticks.count, listBox);
  const everyone = connections.reduce((sum, connection) => sum + connection.personas, 0);
  const clear = () => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])));
  const sort = (value: string) => change({ sort: value === "changed" ? null : value });
  const look = (view: "gallery" | "table") => change({ view: view === "table" ? view : null });
  useLibraryVerbs({ table: address.view === "table", onView: look, filtered: isFiltered(address), clear });
  return (
    <>
      <LibraryHeader
        views={held}
        address={address}
        total={list.behind ? undefined : total}
        everyone={everyone}
        mayCreate={mayCreate}
        connected={connections.length > 0}
      />
      <Sheet>
        {dropped.length > 0 && dismissed !== dropped && <DroppedStrip dropped={dropped} onDismiss={() => setDismissed(dropped)} />}
        {connections.map((connection) => connection.state !== "fresh" && <ConnectionStrip key={connection.id} connection={connection} />)}
        <Pad>
          <LibraryHead title={library.name} total={total} everyone={everyone} address={address} onView={look} />
          {connections.length > 0 && (
            <LibraryTools
              address={address}
              filters={libraryFilters(sources, connections, placesOf(facets))}
              searchLabel={`Search ${formatNumber(everyone)} personas`}
              box={search}
              onSearch={library.onSearch}
              onFilter={(key, value) => change({ [key]: value })}
              onSort={sort}
              onClear={clear}
              end={<UpdateTab views={held} address={address} />}
            />
          )}
        </Pad>
        {list.error && total > 0 && (
          <Pad className="sticky top-14 z-6 pb-4">
            <ErrorNotice
              error={list.error}
              what="Newer personas could not be read"
              onRetry={() => void list.retry()}
              retrying={list.fetching}
            />
          </Pad>
        )}
        <LibraryOffer words={live.words} onShow={live.show} />
        <div ref={listBox} aria-busy={list.behind || undefined} onClickCapture={library.leave}>
          <LibraryList library={library} ticks={ticks} onSort={sort} onClear={clear} />
        </div>
        {ticks.count > 0 && (
          <LibrarySelection ticks={ticks} shown={rows} total={total} address={address} sources={sources} facet={facets?.source ?? []} />
        )}
      </Sheet>
    </>
  );
}
