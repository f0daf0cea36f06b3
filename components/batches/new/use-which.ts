"use client";

import { listOf } from "@/components/personas/library/library-address";
import { bySource } from "@/components/personas/library/selection-verbs";
import { type PreviewRow, useBatchPreview } from "@/lib/client/batch-preview";
import { usePersonaFacets } from "@/lib/client/personas";
import type { Selection } from "@/lib/client/selection";
import type { Select } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";

export type Which = {
  select: Select;
  total: number;
  /** The first of them. */
  rows: PreviewRow[];
  /** By ids; otherwise by the filter, until it is confirmed. */
  fixed: boolean;
  counts: { source: string; count: number }[];
  /** Sources that occur among them. */
  sources: SourceInfo[];
};

/** What a selection holds now. */
export function useWhich(selection: Selection | null, all: readonly SourceInfo[]) {
  const query = selection && "query" in selection ? selection.query : undefined;
  const select: Select | undefined = selection ? (query ? { query } : { ids: "ids" in selection ? selection.ids : [] }) : undefined;
  const looked = useBatchPreview(select && { body: { kind: "remove", select } });
  const facets = usePersonaFacets(query ?? {}, query !== undefined);
  const found = looked.data?.pages[0];
  if (!select || !found || (query && !facets.data && !facets.error)) return { selection, which: undefined, looked };
  const whole = found.total === found.items.length;
  const ids = found.items.flatMap((row) => row.persona ?? []);
  const held = whole
    ? bySource(found.items, false, [], [])
    : query && facets.data
      ? bySource([], true, facets.data.source, listOf(query.source?.join()))
      : lanesBySource(found.lanes);
  const which: Which = {
    select: whole && ids.length > 0 ? { ids } : select,
    total: found.total,
    rows: found.items,
    fixed: whole || query === undefined,
    counts: [...held].map(([source, count]) => ({ source, count })),
    sources: all.filter(({ id }) => held.has(id) || found.items.some((row) => row.source === id)),
  };
  return { selection, which, looked };
}

function lanesBySource(lanes: readonly { source: string; will: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source, will } of lanes) if (will > 0) counts.set(source, (counts.get(source) ?? 0) + will);
  return counts;
}
