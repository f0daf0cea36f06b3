"use client";

import { useState } from "react";
import { useBatchPreview } from "@/lib/client/batches";
import { useConnections } from "@/lib/client/connections";
import { readSelection, type Selection } from "@/lib/client/selection";
import type { BatchPreview, Select } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";

export type Which = {
  select: Select;
  total: number;
  /** The first 200. */
  rows: BatchPreview["items"];
  /** By ids; otherwise by the filter, until it is confirmed. */
  fixed: boolean;
  /** Empty when they are too many to be counted here. */
  counts: { source: string; count: number }[];
  /** Sources that occur among them, or may. */
  sources: SourceInfo[];
};

/** The selection handed over by the library, with what it holds now. Only in components that are first drawn in the browser. */
export function useWhich(all: readonly SourceInfo[]) {
  const [selection] = useState<Selection | null>(readSelection);
  const { data: connections = [] } = useConnections();
  const select: Select | undefined = selection ? ("ids" in selection ? { ids: selection.ids } : { query: selection.query }) : undefined;
  const looked = useBatchPreview(select && { kind: "remove", select });
  const found = looked.data;
  if (!select || !found) return { selection, which: undefined, looked };
  const whole = found.total === found.items.length;
  const ids = found.items.flatMap((row) => row.persona ?? []);
  const names = [...new Set(whole ? found.items.map((row) => row.source) : connections.map((connection) => connection.source))];
  const which: Which = {
    select: whole && ids.length > 0 ? { ids } : select,
    total: found.total,
    rows: found.items,
    fixed: whole || "ids" in select,
    counts: whole ? names.map((source) => ({ source, count: found.items.filter((row) => row.source === source).length })) : [],
    sources: all.filter(({ id }) => names.includes(id)),
  };
  return { selection, which, looked };
}
