"use client";

import { memo } from "react";
import { Portrait } from "@/components/personas/portrait";
import { StateFlag } from "@/components/personas/state-flag";
import { Checkbox } from "@/components/ui/checkbox";
import { IntentLink } from "@/components/ui/intent-link";
import type { PersonaSummary } from "@/lib/model/persona";
import { ColumnCell } from "./columns/column-cell";
import type { ShownColumn } from "./columns/column-layout";
import { columnTitle, type Names } from "./columns/column-text";
import { usePictured } from "./use-calm";

type Props = {
  persona: PersonaSummary;
  index: number;
  columns: readonly ShownColumn[];
  names: Names;
  ticked: boolean;
  /** Nobody is typing or rushing past: new pictures may be asked for. */
  calm: boolean;
  old: boolean;
  onTick: (id: string, on: boolean, range: boolean) => void;
  /** Chosen cells of this row, from and to, and the one with focus; -1 for none. The name is cell 0. */
  left: number;
  right: number;
  at: number;
};

/** One persona in exactly one row's height; everything is cut, and in full where the pointer rests. */
export const PersonaRow = memo(function PersonaRow({ persona, index, columns, names, ticked, calm, old, onTick, left, right, at }: Props) {
  const { id, name, alias, voice, line, state } = persona;
  const cell = (col: number) => ({
    "data-col": col,
    ...(col >= left && col <= right && { "data-chosen": "" }),
    ...(col === at && { "data-at": "", tabIndex: -1 }),
  });
  return (
    <tr aria-rowindex={index + 2} data-persona={id} data-index={index} data-ticked={ticked || undefined}>
      <td data-pin="tick">
        <Checkbox
          aria-label={`Tick ${name}`}
          checked={ticked}
          onChange={(on, range) => onTick(id, on, range)}
          className="in-data-[density=compact]:!size-7"
        />
      </td>
      <th scope="row" data-pin="name" {...cell(0)}>
        <span className="flex min-w-0 items-center gap-3">
          <Portrait id={id} shape="face" bare={!usePictured(calm)} className="w-9 flex-none in-data-[density=compact]:w-6 max-sm:hidden" />
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-2">
              <IntentLink
                href={`/personas/${id}`}
                data-open
                title={name}
                className="truncate py-0.5 font-serif leading-5 font-strong hover:text-accent focus-visible:-outline-offset-2"
              >
                {name}
              </IntentLink>
              <StateFlag state={state} />
            </span>
            <span className="block truncate text-sm leading-[1.0625rem] text-muted in-data-[density=compact]:hidden">
              {alias ?? (voice ? `“${voice}”` : line)}
            </span>
          </span>
        </span>
      </th>
      {columns.map((column, i) => (
        <td
          key={column.id}
          data-pin={column.pinned ? "more" : undefined}
          data-pin-last={column.lastPinned || undefined}
          style={column.style}
          title={columnTitle(column.id, persona, names)}
          {...cell(i + 1)}
        >
          <ColumnCell id={column.id} persona={persona} old={old} names={names} />
        </td>
      ))}
    </tr>
  );
});
