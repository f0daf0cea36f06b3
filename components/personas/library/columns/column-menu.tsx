"use client";

import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, ChevronDown, EyeOff, MoveHorizontal, Pin, PinOff } from "lucide-react";
import { SORT_WORDS, type Sort } from "@/components/personas/library/library-address";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { ColumnId } from "@/lib/model/columns";
import { columnLabel, directionOf, sortKeyOf } from "./column-words";

type Props = {
  id: ColumnId;
  sort: Sort;
  pinned: boolean;
  first: boolean;
  last: boolean;
  only: boolean;
  onSort: (sort: Sort) => void;
  onPin: () => void;
  onMove: (by: 1 | -1) => void;
  onFit: () => void;
  onHide: () => void;
};

export function ColumnMenu({ id, sort, pinned, first, last, only, onSort, onPin, onMove, onFit, onHide }: Props) {
  const label = columnLabel(id);
  const key = sortKeyOf(id);
  const orders: Sort[] = key ? [key, `-${key}`] : [];
  const trigger = (
    <button
      type="button"
      aria-label={`Column ${label}`}
      className="grid size-6 flex-none place-items-center rounded-md text-muted opacity-0 group-hover/head:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 focus-visible:-outline-offset-2 aria-expanded:opacity-100 pointer-coarse:opacity-100 [&>svg]:size-3.5"
    >
      <ChevronDown aria-hidden />
    </button>
  );
  return (
    <Menu trigger={trigger} label={`Column ${label}`} align="start">
      {orders.map((order) => (
        <MenuItem
          key={order}
          icon={directionOf(key ?? "name", order) === "ascending" ? <ArrowUp aria-hidden /> : <ArrowDown aria-hidden />}
          onSelect={() => onSort(order)}
          {...(order === sort && { kbd: "now" })}
        >
          {SORT_WORDS[order]}
        </MenuItem>
      ))}
      {!key && (
        <MenuItem icon={<ArrowUp aria-hidden />} reason="This column has no order.">
          Sort
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />} onSelect={onPin}>
        {pinned ? "Unpin" : "Pin to the left"}
      </MenuItem>
      <MenuItem icon={<ArrowLeft aria-hidden />} disabled={first} kbd="⌥←" onSelect={() => onMove(-1)}>
        Move left
      </MenuItem>
      <MenuItem icon={<ArrowRight aria-hidden />} disabled={last} kbd="⌥→" onSelect={() => onMove(1)}>
        Move right
      </MenuItem>
      <MenuItem icon={<MoveHorizontal aria-hidden />} onSelect={onFit}>
        Fit to its words
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<EyeOff aria-hidden />} onSelect={onHide} reason={only ? "A table keeps one column beside the name." : undefined}>
        Hide
      </MenuItem>
    </Menu>
  );
}
