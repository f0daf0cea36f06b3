import type { CSSProperties } from "react";
import type { ColumnId, Columns } from "@/lib/model/columns";
import { columnLabel, columnWidth } from "./column-words";

/** `style` says where a pinned one stops; widths are properties of the frame, so that dragging an edge renders no row again. */
export type ShownColumn = { id: ColumnId; label: string; pinned: boolean; lastPinned: boolean; style: CSSProperties | undefined };

export const widthName = (id: ColumnId): `--w-${string}` => `--w-${id}`;
const widthOf = (id: ColumnId): string => `var(${widthName(id)})`;
const START = "var(--tick-width) + var(--name-width)";

export const layoutOf = (columns: Columns): ShownColumn[] =>
  columns.map(({ id, pinned = false }, i) => {
    const before = columns.slice(0, i).map((column) => ` + ${widthOf(column.id)}`);
    return {
      id,
      label: columnLabel(id),
      pinned,
      lastPinned: pinned && !columns[i + 1]?.pinned,
      style: pinned ? { left: `calc(${START}${before.join("")})` } : undefined,
    };
  });

/** Widths by property, and together. */
export function frameStyle(columns: Columns): CSSProperties {
  const widths = columns.map(({ id, width }) => [widthName(id), `${width ?? columnWidth(id)}px`] as const);
  const pinned = columns.filter((column) => column.pinned).map(({ id }) => ` + ${widthOf(id)}`);
  return {
    ...Object.fromEntries(widths),
    "--all-width": `calc(${START} + ${columns.map(({ id }) => widthOf(id)).join(" + ")})`,
    "--pinned-width": `calc(${START}${pinned.join("")})`,
  } as CSSProperties;
}
