"use client";

import { useState } from "react";
import { Pad } from "@/components/shell/sheet";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { plural } from "@/lib/client/format";
import { losing } from "@/lib/client/import-patch";
import type { Import, UpdateImport } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { type ColumnChange, ColumnRow, columnGrid } from "./column-row";
import { columnTitle, commonMode, MODES } from "./column-words";
import { isField } from "./target-words";
import { useSteady } from "./use-steady";

type Show = "all" | "placed" | "out";
type Props = {
  held: Import;
  sources: readonly SourceInfo[];
  busy: boolean;
  onChange: (change: UpdateImport) => void;
};

const AT_ONCE = 80;

/** A row for every column of the file. */
export function ColumnsPart({ held, sources, busy, onChange }: Props) {
  const [show, setShow] = useState<Show>("all");
  const [all, setAll] = useState(false);
  const { columns } = held;
  const of: Record<Show, Import["columns"]> = {
    all: columns,
    placed: columns.filter(({ target }) => target !== null),
    out: columns.filter(({ target }) => target === null),
  };
  const now = of[show].length === 0 ? "all" : show;
  const shown = all ? of[now] : of[now].slice(0, AT_ONCE);
  const [took, setTook] = useState<Readonly<Record<number, string | undefined>>>({});
  const one = useSteady((change: ColumnChange) => {
    const own = columns.find(({ index }) => index === change.index);
    const lost = losing(columns, [change]);
    if (own && change.target !== undefined)
      setTook((held) => ({ ...held, [own.index]: undefined, ...Object.fromEntries(lost.map(({ index }) => [index, columnTitle(own)])) }));
    if (own && lost.length > 0) announce(`“${columnTitle(own)}” took the place of “${lost.map(columnTitle).join("”, “")}”.`);
    onChange({ columns: [change] });
  });
  const withMode = columns.filter(({ target }) => isField(target));
  const words: Record<Show, string> = { all: "All", placed: "Imported", out: "Left out" };
  return (
    <section
      aria-labelledby="columns"
      aria-busy={busy || undefined}
      className={cn("border-t border-line transition-opacity", busy && "opacity-60")}
    >
      <Pad className="flex flex-wrap items-center justify-between gap-3 pt-5 pb-2">
        <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-2">
          <h2 id="columns" className="font-strong">
            Columns
          </h2>
          {columns.length > 1 && (
            <Segmented<Show>
              label="Columns shown"
              value={now}
              onChange={setShow}
              className="max-w-full overflow-x-auto"
              options={(["all", "placed", "out"] as const)
                .filter((value) => value === "all" || of[value].length > 0)
                .map((value) => ({ value, label: `${words[value]} ${of[value].length}` }))}
            />
          )}
        </div>
        {withMode.length > 1 && (
          <div className="flex items-center gap-3 text-sm text-muted">
            All columns
            <Select
              className="w-48 text-md text-ink"
              aria-label="What every column does to personas that exist"
              placeholder="Differ"
              value={commonMode(columns)}
              options={MODES}
              onChange={(mode) => onChange({ columns: withMode.map(({ index }) => ({ index, mode })) })}
            />
          </div>
        )}
      </Pad>
      <div
        aria-hidden
        className={cn(columnGrid, "border-b border-line-strong px-gutter py-2 text-sm font-medium text-muted @max-md/sheet:hidden")}
      >
        <span>Column</span>
        <span className="@max-xl/sheet:hidden">What it holds</span>
        <span>Goes to</span>
        <span>For personas that exist</span>
      </div>
      <ul>
        {shown.map((column) => (
          <ColumnRow key={column.index} column={column} rows={held.rows} sources={sources} took={took[column.index]} onChange={one} />
        ))}
      </ul>
      {shown.length < of[now].length && (
        <Pad className="py-3">
          <Button variant="quiet" onClick={() => setAll(true)}>
            Show {plural(of[now].length - shown.length, "more column")}
          </Button>
        </Pad>
      )}
    </section>
  );
}
