"use client";

import { useRouter } from "next/navigation";
import { formatNumber } from "@/lib/client/format";
import { useVerbs } from "@/lib/client/verbs";
import { compareHref, MOST_COMPARED } from "@/lib/model/compare-address";

type Selection = {
  count: number;
  editReason: string | undefined;
  removeReason: string | undefined;
  shareReason: string | undefined;
  /** Undefined for "all that match". */
  ids: readonly string[] | undefined;
  take: (path: string) => void;
  clear: () => void;
};

/** The selection bar's verbs in the palette. */
export function useSelectionVerbs({ count, editReason, removeReason, shareReason, ids, take, clear }: Selection): void {
  const router = useRouter();
  const few = ids !== undefined && ids.length > 1 && ids.length <= MOST_COMPARED;
  const verbs = [
    { id: "edit", label: "Edit field…", run: () => take("/batches/new?kind=update"), reason: editReason },
    { id: "share", label: "Share…", run: () => take("/shares/new"), reason: shareReason },
    {
      id: "compare",
      label: "Compare",
      run: () => router.push(compareHref(ids ?? [])),
      reason: few ? undefined : "Tick two to four personas to compare them.",
    },
    { id: "delete", label: "Delete…", run: () => take("/batches/new?kind=remove"), reason: removeReason },
    { id: "clear", label: "Clear ticks", key: "Esc", run: clear },
  ];
  useVerbs(`With ${formatNumber(count)} ticked`, count > 0 ? verbs : []);
}

type Look = { table: boolean; onView: (view: "gallery" | "table") => void; filtered: boolean; clear: () => void };

/** What the library itself can do, in the palette. */
export function useLibraryVerbs({ table, onView, filtered, clear }: Look): void {
  useVerbs("In the library", [
    table
      ? { id: "gallery", label: "Show as gallery", run: () => onView("gallery") }
      : { id: "table", label: "Show as table", run: () => onView("table") },
    ...(filtered ? [{ id: "unfilter", label: "Clear all filters", run: clear }] : []),
  ]);
}
