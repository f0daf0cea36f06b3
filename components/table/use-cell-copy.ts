"use client";

import { type RefObject, useEffect, useRef } from "react";
import { announce } from "@/components/ui/announcer";
import { notify } from "@/components/ui/toast";
import { plural } from "@/lib/client/format";
import { asHtml, asPlainText, boxOf, type CellRange, cellCount } from "./cell-range";

type Options = {
  range: CellRange | null;
  frame: RefObject<HTMLElement | null>;
  textOf: (row: number, col: number) => string | undefined;
  need: (from: number, to: number) => void;
};

const MOST_ROWS = 1000;

/** ⌘C takes the chosen cells as text and as a table, unless words are marked. Rows that are not loaded are never left out in silence. */
export function useCellCopy(options: Options): void {
  const held = useRef(options);
  useEffect(() => {
    held.current = options;
  });
  const on = options.range !== null;
  useEffect(() => {
    if (!on) return;
    const copy = (event: ClipboardEvent) => {
      const { range, frame, textOf, need } = held.current;
      const marked = document.getSelection();
      const active = document.activeElement;
      if (!range || !event.clipboardData || (marked && !marked.isCollapsed)) return;
      if (active !== document.body && !frame.current?.contains(active)) return;
      event.preventDefault();
      const box = boxOf(range);
      if (box.bottom - box.top >= MOST_ROWS) {
        notify({
          title: "Nothing was copied",
          description: `Choose at most ${MOST_ROWS.toLocaleString("en")} rows at once.`,
        });
        return;
      }
      const grid: string[][] = [];
      for (let row = box.top; row <= box.bottom; row++) {
        const cells: string[] = [];
        for (let col = box.left; col <= box.right; col++) {
          const text = textOf(row, col);
          if (text === undefined) {
            need(box.top, box.bottom + 1);
            notify({
              title: "Nothing was copied",
              description: "Some of these rows are still loading. Copy again in a moment.",
            });
            return;
          }
          cells.push(text);
        }
        grid.push(cells);
      }
      event.clipboardData.setData("text/plain", asPlainText(grid));
      event.clipboardData.setData("text/html", asHtml(grid));
      announce(`Copied ${plural(cellCount(box), "cell")}`);
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [on]);
}
