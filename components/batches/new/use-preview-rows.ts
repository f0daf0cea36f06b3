"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { type PreviewAsk, type PreviewRow, useBatchPreview, useFreshPreview } from "@/lib/client/batch-preview";
import type { PlannedOutcome } from "@/lib/model/batch";

/** Rows of one outcome by their place in it; those that come near are loaded, page after page. When they are of another plan than `stamp`, all is made anew. */
export function usePreviewRows(ask: PreviewAsk, outcome: PlannedOutcome, stamp?: string) {
  const query = useBatchPreview(ask, outcome);
  const [wanted, setWanted] = useState(0);
  const pages = query.data?.pages;
  const rows = useMemo((): PreviewRow[] => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = query;
  const more = rows.length < wanted && hasNextPage && !isFetching && !isFetchNextPageError;
  useEffect(() => {
    if (more) void fetchNextPage();
  }, [more, fetchNextPage]);
  const need = useCallback((_from: number, to: number) => setWanted(to), []);
  const fresh = useFreshPreview();
  const plan = stamp ?? pages?.[0]?.stamp;
  const other = isFetching ? undefined : pages?.find((page) => page.stamp !== plan)?.stamp;
  useEffect(() => {
    if (other !== undefined) void fresh();
  }, [other, fresh]);
  return { query, rows, need };
}
