"use client";

import type { KeyboardEvent, PointerEvent } from "react";
import { useRef } from "react";

type Props = {
  /** The column's own words. */
  label: string;
  /** Pixels, as are the bounds. */
  width: number;
  least: number;
  most: number;
  /** While the edge is dragged. */
  onLive: (width: number) => void;
  onChange: (width: number) => void;
  onFit: () => void;
};

const STEP = 16;
const LEAP = 64;

/** The end edge of a column: dragged, moved with arrows (Shift for more), fitted with a double click or Enter. */
export function ColumnResize({ label, width, least, most, onLive, onChange, onFit }: Props) {
  const drag = useRef<{ x: number; width: number; now: number } | null>(null);
  const within = (value: number) => Math.round(Math.min(Math.max(value, least), most));
  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, width, now: width };
  };
  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    drag.current.now = within(drag.current.width + event.clientX - drag.current.x);
    onLive(drag.current.now);
  };
  const up = () => {
    const ended = drag.current;
    drag.current = null;
    if (ended && ended.now !== ended.width) onChange(ended.now);
  };
  const cancel = () => {
    drag.current = null;
    onLive(width);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LEAP : STEP;
    const to = { ArrowLeft: width - step, ArrowRight: width + step, Home: least, End: most }[event.key];
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === "Enter") onFit();
    else if (to !== undefined) onChange(within(to));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${width} pixels`}
      title="Drag to resize, double click to fit"
      className="column-edge"
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={cancel}
      onDoubleClick={onFit}
      onKeyDown={press}
    />
  );
}
