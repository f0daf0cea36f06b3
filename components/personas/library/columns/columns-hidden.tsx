"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { ColumnId } from "@/lib/model/columns";
import { columnLabel } from "./column-words";

type Props = { title: string; ids: readonly ColumnId[]; from: (id: ColumnId) => string[]; onShow: (id: ColumnId) => void };

/** Columns that could be shown, each with the fields that would fill it. */
export function HiddenColumns({ title, ids, from, onShow }: Props) {
  if (ids.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm text-muted">{title}</legend>
      {ids.map((id) => (
        <Checkbox
          key={id}
          checked={false}
          onChange={() => onShow(id)}
          label={columnLabel(id)}
          hint={from(id).join(" · ") || undefined}
          className="rounded-md px-1.5 py-1 hover:bg-hover"
        />
      ))}
    </fieldset>
  );
}
