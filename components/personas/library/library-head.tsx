"use client";

import { LayoutGrid, Table2 } from "lucide-react";
import { SheetHead } from "@/components/shell/sheet";
import { Segmented } from "@/components/ui/segmented";
import { formatNumber, plural } from "@/lib/client/format";
import { ColumnsButton } from "./columns/columns-button";
import { isFiltered, isSort, SORT_WORDS, type View } from "./library-address";

const VIEWS = [
  { value: "gallery" as const, label: "Gallery", icon: <LayoutGrid aria-hidden /> },
  { value: "table" as const, label: "Table", icon: <Table2 aria-hidden /> },
];

type Props = { title: string; total: number; everyone: number; address: Readonly<Record<string, string>>; onView: (view: View) => void };

export function LibraryHead({ title, total, everyone, address, onView }: Props) {
  const order = SORT_WORDS[isSort(address.sort) ? address.sort : "changed"].toLowerCase();
  const note = isFiltered(address)
    ? `${formatNumber(total)} of ${formatNumber(Math.max(everyone, total))} match`
    : `${plural(total, "persona")}, ${order} first`;
  return (
    <SheetHead title={title} note={note.replace(/, (name, . to .) first$/, ", $1")}>
      <Segmented label="View" value={address.view === "table" ? "table" : "gallery"} options={VIEWS} onChange={onView} shrink />
      {address.view === "table" && <ColumnsButton />}
    </SheetHead>
  );
}
