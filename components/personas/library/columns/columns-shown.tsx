"use client";

import { GripVertical, Pin, PinOff } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { IconButton } from "@/components/ui/icon-button";
import type { ColumnId, Columns } from "@/lib/model/columns";
import { columnLabel } from "./column-words";
import { useRowDrag } from "./use-row-drag";

type Props = {
  columns: Columns;
  /** Those that the search leaves. */
  shown: Columns;
  from: (id: ColumnId) => string[];
  onMove: (id: ColumnId, to: (from: number) => number) => void;
  onPin: (id: ColumnId, on: boolean) => void;
  onHide: (id: ColumnId) => void;
};

/** The columns on screen in their order: dragged by the grip, or moved from it with the arrows. */
export function ShownColumns({ columns, shown, from, onMove, onPin, onHide }: Props) {
  const { list, grip } = useRowDrag((id, to) => onMove(id as ColumnId, () => to));
  const press = (event: KeyboardEvent, id: ColumnId) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(id, (from) => from + by);
  };
  return (
    <section aria-label="Shown">
      <h3 className="mb-1 text-sm text-muted">Shown</h3>
      <p className="flex min-h-8 items-center gap-2 ps-9 text-muted">
        <span className="flex-1">Persona</span>
        <span className="pe-2 text-sm">always first</span>
      </p>
      <ol ref={list}>
        {shown.map(({ id, pinned = false }) => {
          const label = columnLabel(id);
          const fields = from(id).join(" · ");
          return (
            <li
              key={id}
              data-place={columns.findIndex((column) => column.id === id)}
              className="flex items-center gap-1 rounded-md hover:bg-hover data-dragged:opacity-50 data-[drop=after]:shadow-[inset_0_-2px_0_var(--color-accent)] data-[drop=before]:shadow-[inset_0_2px_0_var(--color-accent)]"
            >
              <button
                type="button"
                aria-label={`Move ${label}`}
                title="Drag, or press ↑ and ↓"
                onKeyDown={(event) => press(event, id)}
                {...grip(id)}
                className="grid size-8 flex-none cursor-grab! touch-none place-items-center rounded-md text-muted hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:size-10 [&>svg]:size-3.5"
              >
                <GripVertical aria-hidden />
              </button>
              <Checkbox
                checked
                onChange={() => onHide(id)}
                disabled={columns.length === 1}
                label={label}
                hint={
                  fields && (
                    <span title={fields} className="block truncate">
                      {fields}
                    </span>
                  )
                }
                className="min-w-0 flex-1"
              />
              <IconButton
                label={pinned ? `Unpin ${label}` : `Pin ${label}`}
                tooltip={false}
                size="sm"
                aria-pressed={pinned}
                icon={pinned ? <PinOff aria-hidden /> : <Pin aria-hidden />}
                className={cn(pinned ? "text-accent" : "text-muted")}
                onClick={() => onPin(id, !pinned)}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
