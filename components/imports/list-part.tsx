"use client";

import { Field } from "@/components/ui/field";
import { Leaf } from "@/components/ui/leaf";
import { Select } from "@/components/ui/select";
import { plural } from "@/lib/client/format";
import type { Import, UpdateImport } from "@/lib/model/import";
import type { SourceInfo } from "@/lib/model/source";
import { columnTitle } from "./column-words";
import { listColumns, listExample, SEPARATORS } from "./list-example";

type Props = { held: Import; sources: readonly SourceInfo[]; onChange: (change: UpdateImport) => void };

/** How a cell becomes the lines of a list, shown on a cell of this file. */
export function ListPart({ held, sources, onChange }: Props) {
  const columns = listColumns(held.columns, sources);
  if (columns.length === 0) return null;
  const example = listExample(held, sources);
  const known = SEPARATORS.some(({ value }) => value === held.listSeparator);
  const options = known ? SEPARATORS : [...SEPARATORS, { value: held.listSeparator, label: `“${held.listSeparator}”` }];
  return (
    <Leaf title="Lists in a cell" aside={plural(columns.length, "column")}>
      <div className="grid max-w-[56rem] gap-x-8 gap-y-4 @sm/sheet:grid-cols-[14rem_minmax(0,1fr)]">
        <Field label="Lines are separated by">
          {(control) => (
            <Select {...control} value={held.listSeparator} options={options} onChange={(value) => onChange({ listSeparator: value })} />
          )}
        </Field>
        {example && (
          <div className="min-w-0" aria-live="polite">
            <p className="text-sm text-muted">
              A cell of “{columnTitle(example.column)}” becomes {plural(example.lines.length, "line")}
            </p>
            <p dir="auto" className="mt-1 line-clamp-3 font-mono text-[0.85em] whitespace-pre-wrap [overflow-wrap:anywhere] text-ink-soft">
              {example.cell}
            </p>
            <ul dir="auto" className="lines mt-1">
              {example.lines.slice(0, 6).map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice
                <li key={at}>{line}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Leaf>
  );
}
