"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { PersonaChanges } from "@/lib/model/persona-query";
import { api, type Query } from "./api";
import { heldPages, replaceRows } from "./persona-list-cache";
import { useSettled } from "./settled";

const EVERY_MS = 4_000;

/** What a list does not show yet: how many are new, changed or gone besides the rows that were replaced in place. */
export type Offer = { new: number; changed: number; gone: number };

type Asked = { since: string; changes: PersonaChanges };
const NOTHING: Offer = { new: 0, changed: 0, gone: 0 };

export const personaChangesKey = ["persona-changes"] as const;

/**
 * Looks every four seconds, while the tab is seen, what others changed: loaded rows are replaced where they are, the rest is offered.
 * Polling was chosen over server-sent events because a browser allows six HTTP/1.1 connections a host over all tabs, and any number of instances behind any proxy works.
 */
export function usePersonaChanges(list: Query, filter: Query): Offer {
  const client = useQueryClient();
  const key = JSON.stringify(list);
  const rests = useSettled(key, EVERY_MS / 2) === key;
  const { data } = useQuery({
    enabled: rests,
    queryKey: [...personaChangesKey, list],
    queryFn: ({ signal }) => ask(client, list, filter, signal),
    refetchInterval: EVERY_MS,
    staleTime: EVERY_MS,
    gcTime: 0,
    retry: false,
  });
  useEffect(() => {
    if (data) replaceRows(client, list, data.changes.data);
  }, [client, list, data]);
  return data && data.since === readSince(client, list) ? offerOf(data, loadedSince(client, list, data.since)) : NOTHING;
}

async function ask(client: QueryClient, list: Query, filter: Query, signal: AbortSignal): Promise<Asked | null> {
  const since = readSince(client, list);
  if (since === undefined) return null;
  const asked = { ...filter, columns: list.columns, since };
  return { since, changes: await api.get<PersonaChanges>("/api/personas/changes", asked, { signal }) };
}

/** When the oldest page of the list was read. */
const readSince = (client: QueryClient, list: Query): string | undefined =>
  heldPages(client, list)
    .flatMap(({ page, fresh }) => (fresh ? [page.at] : []))
    .reduce<string | undefined>((least, at) => (least === undefined || at < least ? at : least), undefined);

type Touched = { id: string; touchedAt: string; state: string };

const loadedSince = (client: QueryClient, list: Query, since: string): Touched[] =>
  heldPages(client, list).flatMap(({ page, fresh }) => (fresh ? page.data.filter((row) => row.touchedAt > since) : []));

/** Rows that are already shown as they are now are not offered. */
export function offerOf({ changes }: { changes: Pick<PersonaChanges, "new" | "changed" | "gone"> }, loaded: readonly Touched[]): Offer {
  const here = new Map(loaded.map((row) => [row.id, row.state]));
  const gone = [...here.values()].filter((state) => state === "deleted").length;
  return {
    new: changes.new,
    changed: Math.max(0, changes.changed - (here.size - gone)),
    gone: Math.max(0, changes.gone - gone),
  };
}

export const offered = (offer: Offer): boolean => offer.new + offer.changed + offer.gone > 0;

/** "12 new, 3 changed". */
export const offerWords = (offer: Offer): string =>
  (["new", "changed", "gone"] as const).flatMap((kind) => (offer[kind] > 0 ? [`${most(offer[kind])} ${kind}`] : [])).join(", ");

const COUNTED = 1_000;
const most = (count: number): string => (count >= COUNTED ? `${COUNTED.toLocaleString("en")} or more` : count.toLocaleString("en"));
