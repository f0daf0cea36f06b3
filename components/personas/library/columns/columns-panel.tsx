"use client";

import { useState } from "react";
import { useDensity } from "@/components/shell/appearance-menu";
import { Button } from "@/components/ui/button";
import { SearchInput } from "@/components/ui/search-input";
import { Segmented } from "@/components/ui/segmented";
import { useSources } from "@/lib/client/sources";
import { setDensity } from "@/lib/client/theme";
import { COLUMNS, type ColumnId, columnsText, DEFAULT_COLUMNS, hideColumn, isMeaning, pinColumn, showColumn } from "@/lib/model/columns";
import { filledFrom } from "./column-fields";
import { columnLabel } from "./column-words";
import { HiddenColumns } from "./columns-hidden";
import { ShownColumns } from "./columns-shown";
import { useColumns } from "./use-columns";

const DENSITIES = [
  { value: "comfortable" as const, label: "Comfortable" },
  { value: "compact" as const, label: "Compact" },
];

/** Every column there can be; those shown first, in their order. */
export function ColumnsPanel() {
  const { columns, arrange, place } = useColumns();
  const { data: sources } = useSources();
  const density = useDensity();
  const [looking, setLooking] = useState("");
  const from = (id: ColumnId) => filledFrom(id, sources ?? []);
  const text = looking.trim().toLowerCase();
  const fits = (id: ColumnId) => `${columnLabel(id)} ${from(id).join(" ")}`.toLowerCase().includes(text);
  const hidden = COLUMNS.filter(
    (id) => !columns.some((column) => column.id === id) && fits(id) && (!sources || !isMeaning(id) || id === "role" || from(id).length > 0),
  );
  const show = (id: ColumnId) => arrange((now) => showColumn(now, id));
  const shown = columns.filter(({ id }) => fits(id));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <SearchInput label="Find a column" value={looking} onChange={setLooking} className="max-sm:w-full" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:max-h-[min(24rem,calc(100dvh-22rem))] sm:overflow-y-auto">
        {shown.length > 0 && (
          <ShownColumns
            columns={columns}
            shown={shown}
            from={from}
            onMove={place}
            onPin={(id, on) => arrange((now) => pinColumn(now, id, on))}
            onHide={(id) => arrange((now) => hideColumn(now, id))}
          />
        )}
        <HiddenColumns title="About the record" ids={hidden.filter((id) => !isMeaning(id))} from={from} onShow={show} />
        <HiddenColumns title="What it says" ids={hidden.filter(isMeaning)} from={from} onShow={show} />
        {shown.length + hidden.length === 0 && <p className="text-sm text-muted">No column is called that.</p>}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
        <Segmented label="Density" value={density} options={DENSITIES} onChange={setDensity} />
        <Button
          variant="quiet"
          size="sm"
          onClick={() => arrange(() => DEFAULT_COLUMNS)}
          reason={columnsText(columns) === "" ? "These are the standard columns." : undefined}
        >
          Reset to standard
        </Button>
      </div>
    </div>
  );
}
