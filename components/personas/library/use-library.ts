"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { writeCameFrom } from "@/lib/client/came-from";
import { useConnections } from "@/lib/client/connections";
import { plural } from "@/lib/client/format";
import { personasKey, usePersonaFacets, usePersonas } from "@/lib/client/personas";
import { searchOf, useUrlState } from "@/lib/client/url-state";
import type { PersonaPage } from "@/lib/model/persona-query";
import { ADDRESS_KEYS, FILTER_KEYS, pickKeys, QUERY_KEYS } from "./library-address";

export type Dropped = readonly { key: string; value: string }[];

/** The library's address, what it finds, and how the connections are. */
export function useLibrary(
  initial: PersonaPage,
  kept: Readonly<Record<string, string>>,
  dropped: Dropped,
  title: (address: Record<string, string>) => string,
) {
  const { address: given, change } = useUrlState(ADDRESS_KEYS);
  const address = useMemo(
    () => Object.fromEntries(Object.entries(given).filter(([key, value]) => !dropped.some((d) => d.key === key && d.value === value))),
    [given, dropped],
  );
  const query = pickKeys(address, QUERY_KEYS);
  const search = searchOf(QUERY_KEYS, query);
  const list = usePersonas(query, search === searchOf(QUERY_KEYS, kept) ? initial : undefined);
  const pages = list.data?.pages;
  const rows = useMemo(() => [...new Map((pages ?? []).flatMap((page) => page.data).map((row) => [row.id, row])).values()], [pages]);
  const total = pages?.at(-1)?.total ?? 0;
  const { data: connections = [] } = useConnections();
  const { data: facets } = usePersonaFacets(pickKeys(address, FILTER_KEYS));

  useEffect(() => {
    if (dropped.length > 0) change(Object.fromEntries(dropped.map(({ key }) => [key, null])), { replace: true });
  }, [dropped, change]);

  useAgainAfterRead(connections.map((c) => `${c.id} ${c.readAt} ${c.personas}`).join());

  const name = title(address);
  const addressText = searchOf(ADDRESS_KEYS, address);
  useEffect(() => {
    if (!list.isPlaceholderData) writeCameFrom({ ids: rows.map((row) => row.id), total, title: name, search: addressText });
  }, [rows, total, name, addressText, list.isPlaceholderData]);

  const said = useRef(search);
  useEffect(() => {
    if (said.current === search || list.isPlaceholderData || list.isPending) return;
    said.current = search;
    announce(plural(total, "persona"));
  }, [search, total, list.isPlaceholderData, list.isPending]);

  return { address, change, list, rows, total, connections, facets, search, addressText, name };
}

/** Lists are asked again when a read of a connection brought something. */
function useAgainAfterRead(signature: string): void {
  const client = useQueryClient();
  const [first] = useState(signature);
  const seen = useRef(first);
  useEffect(() => {
    if (seen.current === signature) return;
    seen.current = signature;
    void client.invalidateQueries({ queryKey: personasKey });
  }, [signature, client]);
}
