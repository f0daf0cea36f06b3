"use client";

import { useEffect, useState } from "react";
import { useBatchPreview } from "@/lib/client/batch-preview";
import { formatNumber, plural } from "@/lib/client/format";
import type { Change, Select } from "@/lib/model/batch";
import { countHits } from "./change-hits";

const REST_MS = 350;

/** In how many personas the text is found, counted once typing rests. */
export function ReplaceHits({ select, change }: { select: Select; change: Change & { op: "replace" } }) {
  const asked = JSON.stringify(change);
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRested(asked), REST_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  const current = rested === asked;
  const { data, error, isFetching } = useBatchPreview(
    current ? { body: { kind: "update", select, changes: [change] } } : undefined,
    "will",
  );
  const found = data?.pages[0];
  const loaded = data?.pages.flatMap((page) => page.items) ?? [];
  const hits =
    found && loaded.length === found.will ? loaded.reduce((sum, row) => sum + countHits(row.before?.[change.field], change), 0) : null;
  const places = hits === null ? "" : `${plural(hits, "place")}, in `;
  const words = error
    ? `It could not be counted: ${error.message}`
    : !current || isFetching || !found
      ? "Counting …"
      : found.will === 0
        ? "Found nowhere, so nobody would change."
        : `Found in ${places}${plural(found.will, "persona")} of ${formatNumber(found.total)}.`;
  return (
    <p role="status" className="text-sm text-muted tabular-nums">
      {words}
    </p>
  );
}
