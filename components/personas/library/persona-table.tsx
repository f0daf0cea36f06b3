"use client";

import { useCallback, useEffect, useMemo, useRef } from "react";
import { Blocks } from "@/components/table/blocks";
import { boxOf } from "@/components/table/cell-range";
import { useCells } from "@/components/table/use-cells";
import { useScrollTogether } from "@/components/table/use-scroll-together";
import { formatNumber } from "@/lib/client/format";
import { frameStyle, layoutOf } from "./columns/column-layout";
import { columnText } from "./columns/column-text";
import { directionOf, sortKeyOf } from "./columns/column-words";
import { TableHead } from "./columns/table-head";
import { useColumns } from "./columns/use-columns";
import { useNames } from "./columns/use-names";
import { WidthCols } from "./columns/width-cols";
import type { Sort } from "./library-address";
import type { ListBodyProps } from "./list-props";
import { PersonaRow } from "./persona-row";
import { PersonaRowWaiting } from "./persona-row-waiting";
import { useCalm } from "./use-calm";

type Props = ListBodyProps & { sort: Sort; onSort: (sort: Sort) => void };

const BLOCK_ROWS = 15;

/** The library as a spreadsheet: the columns of the address, rows as they come near, cells to copy. */
export function PersonaTable({ rows, ticks, isOld, sort, onSort }: Props) {
  const { columns, arrange, place } = useColumns();
  const kinds = columns.map(({ id, pinned }) => `${id}${pinned ? "!" : ""}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a width alone must render no row again
  const shown = useMemo(() => layoutOf(columns), [kinds]);
  const names = useNames();
  const calm = useCalm(rows.key);
  const frame = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const scrollers = useMemo(() => [body, head, bar], []);
  useScrollTogether(frame, scrollers);

  const { range, handlers } = useCells({
    frame: body,
    size: { rows: rows.total, cols: shown.length + 1 },
    of: `${rows.key} ${kinds}`,
    need: rows.need,
    textOf: (row, col) => {
      const persona = rows.at(row);
      const id = col === 0 ? ("name" as const) : shown[col - 1]?.id;
      return persona && id && columnText(id, persona, names);
    },
  });
  const box = range && boxOf(range);
  const toggle = useRef(ticks.toggle);
  useEffect(() => {
    toggle.current = ticks.toggle;
  });
  const tick = useCallback((id: string, on: boolean, several: boolean) => toggle.current(id, on, several), []);
  const orderOf = (id: Parameters<typeof sortKeyOf>[0]) => {
    const key = sortKeyOf(id);
    const order = key ? directionOf(key, sort) : "none";
    return order === "none" ? undefined : order;
  };

  return (
    <div ref={frame} className="wide-frame" style={frameStyle(columns)}>
      <TableHead
        scroller={head}
        frame={frame}
        columns={columns}
        shown={shown}
        arrange={arrange}
        place={place}
        sort={sort}
        onSort={onSort}
        tick={{ label: `Tick all ${formatNumber(rows.total)}`, checked: ticks.all, some: ticks.count > 0, onChange: ticks.toggleShown }}
      />
      <div
        ref={body}
        className="wide-body"
        {...handlers}
        {...(box && { "data-choosing": box.bottom > box.top || box.right > box.left ? "many" : "one" })}
      >
        <table aria-label="Personas" aria-rowcount={rows.total + 1} className="table wide">
          <WidthCols columns={shown} />
          <thead className="wide-names">
            <tr aria-rowindex={1}>
              <td />
              <th scope="col" aria-sort={orderOf("name")}>
                <span>Persona</span>
              </th>
              {shown.map(({ id, label }) => (
                <th key={id} scope="col" aria-sort={orderOf(id)}>
                  <span>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <Blocks count={rows.total} size={BLOCK_ROWS} need={rows.need}>
            {({ from, to, near, rushed, root }) => (
              <tbody {...root}>
                {near &&
                  Array.from({ length: to - from }, (_, i) => {
                    const index = from + i;
                    const persona = rows.at(index);
                    if (!persona) return <PersonaRowWaiting key={index} index={index} columns={shown} />;
                    const chosen = box && index >= box.top && index <= box.bottom;
                    return (
                      <PersonaRow
                        key={persona.id}
                        persona={persona}
                        index={index}
                        columns={shown}
                        names={names}
                        ticked={ticks.has(persona.id)}
                        calm={calm && !rushed}
                        old={isOld(persona)}
                        onTick={tick}
                        left={chosen ? box.left : -1}
                        right={chosen ? box.right : -1}
                        at={range?.to.row === index ? range.to.col : -1}
                      />
                    );
                  })}
              </tbody>
            )}
          </Blocks>
        </table>
      </div>
      <div ref={bar} aria-hidden className="wide-bar">
        <div />
      </div>
    </div>
  );
}
