"use client";

import { type RefObject, useRef } from "react";
import type { Sort } from "@/components/personas/library/library-address";
import { ColumnHeader } from "@/components/table/column-header";
import { ColumnResize } from "@/components/table/column-resize";
import { fitWidth } from "@/components/table/fit-column";
import { useColumnDrag } from "@/components/table/use-column-drag";
import { Checkbox } from "@/components/ui/checkbox";
import { type ColumnId, type Columns, hideColumn, LEAST_WIDTH, MOST_WIDTH, pinColumn, resizeColumn } from "@/lib/model/columns";
import { type ShownColumn, widthName } from "./column-layout";
import { ColumnMenu } from "./column-menu";
import { columnWidth, directionOf, pressedSort, sortKeyOf } from "./column-words";
import type { Arrange } from "./use-columns";
import { WidthCols } from "./width-cols";

type Props = {
  scroller: RefObject<HTMLDivElement | null>;
  frame: RefObject<HTMLDivElement | null>;
  columns: Columns;
  shown: readonly ShownColumn[];
  arrange: Arrange;
  place: (id: ColumnId, to: (from: number) => number) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
  tick: { checked: boolean; some: boolean; label: string; onChange: (on: boolean) => void };
};

/** The head that stays on screen while rows pass under it; the table itself has its own for those who do not see. */
export function TableHead({ scroller, frame, columns, shown, arrange, place, sort, onSort, tick }: Props) {
  const row = useRef<HTMLTableRowElement>(null);
  const drag = useColumnDrag(row, (id, to) => place(id as ColumnId, () => to));
  const live = (id: ColumnId, width: number) => frame.current?.style.setProperty(widthName(id), `${width}px`);
  const resize = (id: ColumnId, width: number) => arrange((now) => resizeColumn(now, id, width));
  const fitTo = (id: ColumnId, col: number) => {
    const cells = frame.current?.querySelectorAll<HTMLElement>(`tbody [data-col="${col}"], [data-column="${id}"]`);
    if (cells) resize(id, fitWidth(cells));
  };
  const nameOrder = directionOf("name", sort);
  return (
    <div ref={scroller} role="group" aria-label="Columns" data-no-print className="wide-head">
      <table role="presentation" className="table wide">
        <WidthCols columns={shown} />
        <tbody>
          <tr ref={row} {...drag}>
            <td data-pin="tick">
              <Checkbox
                aria-label={tick.label}
                checked={tick.checked}
                some={tick.some}
                onChange={tick.onChange}
                className="in-data-[density=compact]:!size-7"
              />
            </td>
            <ColumnHeader
              id="name"
              label="Persona"
              pin="name"
              direction={nameOrder}
              onSort={() => onSort(pressedSort("name", sort))}
              menu={null}
            />
            {shown.map(({ id, label, pinned, lastPinned, style }, i) => {
              const key = sortKeyOf(id);
              const width = columns[i]?.width ?? columnWidth(id);
              return (
                <ColumnHeader
                  key={id}
                  id={id}
                  label={label}
                  pin={pinned ? "more" : undefined}
                  lastPinned={lastPinned}
                  style={style}
                  direction={key && directionOf(key, sort)}
                  onSort={() => key && onSort(pressedSort(key, sort))}
                  onMove={(by) => place(id, (from) => from + by)}
                  menu={
                    <ColumnMenu
                      id={id}
                      sort={sort}
                      pinned={pinned}
                      first={i === 0 || shown[i - 1]?.pinned !== pinned}
                      last={i === shown.length - 1 || shown[i + 1]?.pinned !== pinned}
                      only={shown.length === 1}
                      onSort={onSort}
                      onPin={() => arrange((now) => pinColumn(now, id, !pinned))}
                      onMove={(by) => place(id, (from) => from + by)}
                      onFit={() => fitTo(id, i + 1)}
                      onHide={() => arrange((now) => hideColumn(now, id))}
                    />
                  }
                  edge={
                    <ColumnResize
                      label={label}
                      width={width}
                      least={LEAST_WIDTH}
                      most={MOST_WIDTH}
                      onLive={(to) => live(id, to)}
                      onChange={(to) => resize(id, to)}
                      onFit={() => fitTo(id, i + 1)}
                    />
                  }
                />
              );
            })}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
