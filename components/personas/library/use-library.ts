"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { writeCameFrom } from "@/lib/client/came-from";
import { useConnections } from "@/lib/client/connections";
import { plural } from "@/lib/client/format";
import { personaChangesKey } from "@/lib/client/persona-changes";
import { usePersonaPages } from "@/lib/client/persona-pages";
import { facetsKey } from "@/lib/client/personas";
import { searchOf, useUrlState } from "@/lib/client/url-state";
import { cellsFor, columnsOf } from "@/lib/model/columns";
import type { PersonaPage } from "@/lib/model/persona-query";
import { ADDRESS_KEYS, pickKeys, QUERY_KEYS } from "./library-address";
import { useAhead } from "./use-ahead";

export type Dropped = readonly { key: string; value: string }[];

/** The library's address, what it finds, and how the connections are. */
export function useLibrary(
  initial: PersonaPage,
  kept: Readonly<Record<string, string>>,
  dropped: Dropped,
  title: (address: Record<string, string>) => string,
) {
  const busy = useRef(false);
  const { address: given, change, search: onSearch } = useAhead(useUrlState(ADDRESS_KEYS), busy);
  const address = useMemo(
    () => Object.fromEntries(Object.entries(given).filter(([key, value]) => !dropped.some((d) => d.key === key && d.value === value))),
    [given, dropped],
  );
  const search = searchOf(QUERY_KEYS, address);
  const columns = address.view === "table" ? cellsFor(columnsOf(address.columns)).join() : "";
  // biome-ignore lint/correctness/useExhaustiveDependencies: the search is the address as text
  const query = useMemo(() => ({ ...pickKeys(address, QUERY_KEYS), ...(columns && { columns }) }), [search, columns]);
  const list = usePersonaPages(query, search === searchOf(QUERY_KEYS, kept) && brings(initial, columns) ? initial : undefined);
  const { rows } = list;
  useEffect(() => {
    busy.current = list.behind && list.fetching;
  });
  const { data: connections = [] } = useConnections();

  useEffect(() => {
    if (dropped.length > 0) change(Object.fromEntries(dropped.map(({ key }) => [key, null])), { replace: true });
  }, [dropped, change]);

  useAgainAfterRead(connections.map((c) => `${c.id} ${c.readAt} ${c.personas}`).join());

  const name = title(address);
  const addressText = searchOf(ADDRESS_KEYS, address);
  const leave = useCallback(
    () => writeCameFrom({ runs: list.runs(), total: rows.total, title: name, search: addressText }),
    [list.runs, rows.total, name, addressText],
  );

  const said = useRef(search);
  useEffect(() => {
    if (said.current === search || list.behind || list.pending) return;
    said.current = search;
    announce(plural(rows.total, "persona"));
  }, [search, rows.total, list.behind, list.pending]);

  return { address, change, onSearch, list, rows, total: rows.total, connections, search, addressText, name, leave };
}

const brings = (page: PersonaPage, columns: string): boolean =>
  page.data.length === 0 || columns.split(",").every((id) => id === "" || Object.hasOwn(page.data[0]?.cells ?? {}, id));

/** Counts, and what the list may offer, are asked again when a read of a connection brought something. */
function useAgainAfterRead(signature: string): void {
  const client = useQueryClient();
  const [first] = useState(signature);
  const seen = useRef(first);
  useEffect(() => {
    if (seen.current === signature) return;
    seen.current = signature;
    void client.invalidateQueries({ queryKey: facetsKey });
    void client.invalidateQueries({ queryKey: personaChangesKey });
  }, [signature, client]);
}
