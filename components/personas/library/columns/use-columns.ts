"use client";

import { useMemo } from "react";
import { announce } from "@/components/ui/announcer";
import { useUrlState } from "@/lib/client/url-state";
import { type ColumnId, type Columns, columnsOf, columnsText, moveColumn } from "@/lib/model/columns";
import { columnLabel } from "./column-words";

const KEYS = ["columns"];

export type Arrange = (edit: (columns: Columns) => Columns) => void;

/** The table's columns as the address has them. Arranging them is no step that Back undoes; two edits in a row build on each other, painted or not. */
export function useColumns(): { columns: Columns; arrange: Arrange; place: (id: ColumnId, to: (from: number) => number) => void } {
  const { address, change } = useUrlState(KEYS);
  const text = address.columns;
  const columns = useMemo(() => columnsOf(text), [text]);
  const arrange: Arrange = (edit) => {
    const now = columnsOf(new URLSearchParams(window.location.search).getAll("columns").join());
    change({ columns: columnsText(edit(now)) }, { replace: true });
  };
  const indexOf = (all: Columns, id: ColumnId) => all.findIndex((column) => column.id === id);
  const place = (id: ColumnId, to: (from: number) => number) =>
    arrange((now) => {
      const next = moveColumn(now, id, to(indexOf(now, id)));
      announce(`${columnLabel(id)}: column ${indexOf(next, id) + 1} of ${next.length}`);
      return next;
    });
  return { columns, arrange, place };
}
