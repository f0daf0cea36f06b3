"use client";

import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { plural } from "@/lib/client/format";
import { boxOf, type CellRange, cellCount, type Spot, stepRange } from "./cell-range";
import { useCellCopy } from "./use-cell-copy";

type Size = { rows: number; cols: number };
type Options = {
  /** The table; cells carry `data-col`, rows `data-index`, the link of a row `data-open`. */
  frame: RefObject<HTMLElement | null>;
  size: Size;
  /** Another text for other rows or columns: what was chosen is then chosen no more. */
  of: string;
  /** Undefined while the row is not loaded. */
  textOf: (row: number, col: number) => string | undefined;
  need: (from: number, to: number) => void;
};

const NEVER = "a, button, input, label, select, textarea";

function spotOf(target: EventTarget | null): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-col]") : null;
  const row = cell?.closest<HTMLElement>("[data-index]");
  return cell && row ? { row: Number(row.dataset.index), col: Number(cell.dataset.col) } : undefined;
}

/** Cells are chosen as in a spreadsheet: click, drag, Shift+click; → on a row's link goes into its cells, arrows walk, Shift extends, Esc leaves. */
export function useCells({ frame, size, of, textOf, need }: Options) {
  const [range, setRange] = useState<CellRange | null>(null);
  const [chosenOf, setChosenOf] = useState(of);
  if (chosenOf !== of) {
    setChosenOf(of);
    setRange(null);
  }
  const dragging = useRef(false);
  const cellAt = ({ row, col }: Spot) => frame.current?.querySelector<HTMLElement>(`[data-index="${row}"] [data-col="${col}"]`);
  const row = range?.to.row;
  const col = range?.to.col;

  const choose = (next: CellRange) => {
    setRange(next);
    const count = cellCount(boxOf(next));
    if (count > 1) announce(`${plural(count, "cell")} chosen`);
  };
  const leave = () => {
    const here = range && cellAt(range.to)?.closest("[data-index]")?.querySelector<HTMLElement>("[data-open]");
    setRange(null);
    here?.focus({ preventScroll: true });
  };

  useEffect(() => {
    if (row === undefined || col === undefined) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-index="${row}"] [data-col="${col}"]`);
    cell?.focus({ preventScroll: true });
    if (!dragging.current) cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [row, col, frame]);

  useEffect(() => {
    if (row === undefined) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setRange(null);
    };
    const up = () => {
      dragging.current = false;
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("pointerup", up);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("pointerup", up);
    };
  }, [row, frame]);

  const onPointerDown = (event: PointerEvent) => {
    const spot = spotOf(event.target);
    if (event.pointerType === "touch" || event.button !== 0) return;
    if (!spot || (event.target instanceof Element && event.target.closest(NEVER))) return setRange(null);
    dragging.current = true;
    choose(event.shiftKey && range ? { from: range.from, to: spot } : { from: spot, to: spot });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!dragging.current || !range || (event.buttons & 1) === 0) return;
    const spot = spotOf(event.target);
    if (!spot || (spot.row === range.to.row && spot.col === range.to.col)) return;
    document.getSelection()?.removeAllRanges();
    choose({ from: range.from, to: spot });
  };
  const onMouseDown = (event: { shiftKey: boolean; target: EventTarget; preventDefault: () => void }) => {
    if (event.shiftKey && spotOf(event.target)) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const spot = spotOf(event.target);
    const onLink = event.target instanceof Element && event.target.matches("[data-open]");
    if (!range) {
      if (!spot || !onLink || event.key !== "ArrowRight") return;
      event.preventDefault();
      return choose({ from: spot, to: spot });
    }
    if (event.key === "Escape") {
      event.preventDefault();
      return leave();
    }
    const next = stepRange(range, event.key, event.shiftKey, size);
    if (!next) return;
    event.preventDefault();
    if (next.to.row !== range.to.row || next.to.col !== range.to.col) choose(next);
  };
  useCellCopy({ range, frame, textOf, need });
  return { range, handlers: { onPointerDown, onPointerMove, onMouseDown, onKeyDown } };
}
