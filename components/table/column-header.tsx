"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type Direction = "ascending" | "descending" | "none";
type Props = {
  id: string;
  label: string;
  /** Undefined when the column has no order. */
  direction: Direction | undefined;
  onSort: () => void;
  /** One place on, or back; without it the column stays where it is. */
  onMove?: (by: 1 | -1) => void;
  pin?: "name" | "more" | undefined;
  lastPinned?: boolean;
  style?: CSSProperties | undefined;
  /** Its menu. */
  menu: ReactNode;
  /** Its edge. */
  edge?: ReactNode;
};

const NEXT: Record<Direction, string> = {
  none: "not sorted",
  ascending: "sorted upwards",
  descending: "sorted downwards",
};

/** What a column's head does: pressed it sorts, dragged or with Alt and arrows it moves. */
export function ColumnHeader({ id, label, direction, onSort, onMove, pin, lastPinned, style, menu, edge }: Props) {
  const press = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : undefined;
    if (!event.altKey || by === undefined || !onMove) return;
    event.preventDefault();
    onMove(by);
  };
  const still = direction === undefined;
  return (
    <td data-pin={pin} data-pin-last={lastPinned || undefined} style={style} {...(onMove && { "data-column": id })} className="group/head">
      <span className="flex items-center">
        <button
          type="button"
          data-grab={onMove ? "" : undefined}
          aria-label={still ? `${label}, cannot be sorted` : `Sort by ${label}, ${NEXT[direction]}`}
          aria-disabled={still || undefined}
          {...(still && { "data-tip": `${label} has no order to sort by` })}
          aria-keyshortcuts={onMove ? "Alt+ArrowLeft Alt+ArrowRight" : undefined}
          onClick={still ? undefined : onSort}
          onKeyDown={press}
          className={cn(
            "inline-flex h-7 min-w-0 flex-1 items-center gap-1 text-start focus-visible:-outline-offset-2 [&>svg]:size-[0.8125rem]",
            still ? "!cursor-default" : "hover:text-ink",
            direction !== undefined && direction !== "none" && "text-ink",
          )}
        >
          <span className="truncate">{label}</span>
          {direction === "ascending" && <ArrowUp aria-hidden />}
          {direction === "descending" && <ArrowDown aria-hidden />}
        </button>
        {menu}
      </span>
      {edge}
    </td>
  );
}
