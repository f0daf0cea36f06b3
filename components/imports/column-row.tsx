"use client";

import { TriangleAlert } from "lucide-react";
import { memo, useId } from "react";
import { cn } from "@/components/ui/cn";
import { Select } from "@/components/ui/select";
import type { ColumnMode, ImportColumn, ImportTarget } from "@/lib/model/import";
import { targetKey } from "@/lib/model/import-slot";
import type { SourceInfo } from "@/lib/model/source";
import { columnTitle, filledWords, MODES, WHY } from "./column-words";
import { NOWHERE, targetOf, targetOptions } from "./target-options";
import { FACTS, fieldOf } from "./target-words";

export const columnGrid =
  "grid gap-x-5 gap-y-2 @md/sheet:grid-cols-[minmax(0,1fr)_minmax(0,15.5rem)_minmax(0,12rem)] @xl/sheet:grid-cols-[minmax(0,12rem)_minmax(0,1fr)_minmax(0,17rem)_minmax(0,13rem)]";

const SAMPLES = 3;

export type ColumnChange = { index: number; target?: ImportTarget | null; mode?: ColumnMode };
type Props = {
  column: ImportColumn;
  rows: number;
  sources: readonly SourceInfo[];
  /** The column that took its place. */
  took: string | undefined;
  onChange: (change: ColumnChange) => void;
};

/** One column: what it holds, where it goes and why, what it does to personas that exist. */
export const ColumnRow = memo(function ColumnRow({ column, rows, sources, took, onChange }: Props) {
  const { index, header, target, mode, by } = column;
  const title = columnTitle(column);
  const own = useId();
  return (
    <li
      className={cn(columnGrid, "border-b border-line px-gutter py-3 last:border-b-0", target === null && "bg-background/40")}
      data-column={index}
    >
      <div className="min-w-0 @xl/sheet:contents">
        <div className="min-w-0 [overflow-wrap:anywhere]">
          <h3 dir="auto" className={cn("font-strong", target === null && "text-muted")}>
            {title}
          </h3>
          <p className="text-sm text-muted">{filledWords(column.filled, rows)}</p>
        </div>
        <Samples id={own} samples={column.samples} />
      </div>
      <div className="grid content-start gap-1">
        <Select
          aria-label={`Where “${title}” goes`}
          aria-describedby={own}
          options={targetOptions(sources, header, target)}
          value={target === null ? NOWHERE : targetKey(target)}
          onChange={(option) => onChange({ index, target: targetOf(option, sources, header, target) })}
          className={cn(target === null && "text-muted")}
        />
        {target === null && took !== undefined && (
          <p className="flex gap-1.5 text-sm text-caution">
            <TriangleAlert aria-hidden className="mt-0.5 size-3.5" />“{took}” took its place
          </p>
        )}
        {target !== null && by !== null && <p className="text-sm text-muted">{WHY[by]}</p>}
      </div>
      <Mode column={column} title={title} sources={sources} mode={mode} onMode={(next) => onChange({ index, mode: next })} />
    </li>
  );
});

function Samples({ id, samples }: { id: string; samples: readonly string[] }) {
  return (
    <ul id={id} className="min-w-0 text-sm text-ink-soft @max-xl/sheet:mt-1">
      {samples.slice(0, SAMPLES).map((sample, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same cell may come twice
        <li key={at} dir="auto" className="truncate" title={sample}>
          {sample}
        </li>
      ))}
    </ul>
  );
}

type ModeProps = {
  column: ImportColumn;
  title: string;
  sources: readonly SourceInfo[];
  mode: ColumnMode;
  onMode: (mode: ColumnMode) => void;
};

function Mode({ column: { target }, title, sources, mode, onMode }: ModeProps) {
  if (target === null) return null;
  if ("fact" in target) return <p className="text-sm text-muted @md/sheet:pt-1.5">{FACTS[target.fact].use}</p>;
  if (fieldOf(target, sources)?.createOnly) return <p className="text-sm text-muted @md/sheet:pt-1.5">Only new personas take it</p>;
  return (
    <div>
      <Select aria-label={`What “${title}” does to personas that exist`} options={MODES} value={mode} onChange={onMode} />
    </div>
  );
}
