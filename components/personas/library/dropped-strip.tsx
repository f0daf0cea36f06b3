"use client";

import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";

const LABEL: Record<string, string> = {
  q: "search",
  source: "source",
  connection: "connection",
  scope: "place",
  state: "state",
  readiness: "readiness",
  missing: "missing fields",
  freshness: "changed",
  read: "read",
  by: "people",
  matched: "same name elsewhere",
  columns: "columns",
  sort: "sort",
};

type Props = { dropped: readonly { key: string; value: string }[]; onDismiss: () => void };

/** Names what of the address could not be used. */
export function DroppedStrip({ dropped, onDismiss }: Props) {
  if (dropped.length === 0) return null;
  const words = dropped.map(({ key, value }) => `${LABEL[key] ?? key} “${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`);
  return (
    <Strip
      tone="accent"
      live
      action={
        <Button size="sm" variant="quiet" onClick={onDismiss}>
          Dismiss
        </Button>
      }
    >
      Left out of this link, because it cannot be used here: {words.join(", ")}.
    </Strip>
  );
}
