"use client";

import type { PreviewRow } from "@/lib/client/batch-preview";
import type { BatchPreview } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { ChangedFields } from "./changed-fields";
import { FieldCell } from "./field-cell";
import { HeldFields } from "./held-fields";
import type { Column } from "./preview-columns";
import { type HeadCell, PreviewTable } from "./preview-table";
import { useWho } from "./preview-who";
import { WHAT_HEAD, WILL_WORDS } from "./preview-words";
import type { usePreviewRows } from "./use-preview-rows";

export type View = "changes" | "whole";
type Props = {
  preview: BatchPreview;
  will: ReturnType<typeof usePreviewRows>;
  columns: readonly Column[];
  sources: readonly SourceInfo[];
  view: View;
};

const VERB_WORDS = { create: "Create", update: "Change", remove: "Delete" } as const;

/** Those the batch will touch: a column for each field it changes, or one for all of them. */
export function PreviewRows({ preview: { kind, will: count }, will, columns, sources, view }: Props) {
  const who = useWho();
  const numbered = will.rows.some(({ row }) => row !== null);
  const mixed = numbered || new Set(will.rows.map(({ verb }) => verb)).size > 1;
  const whole = view === "whole";
  const sourceOf = (row: PreviewRow) => sources.find(({ id }) => id === row.source);
  const heads: HeadCell[] = [
    ...(mixed ? [{ key: "row", label: numbered ? "Row" : "What", narrow: true }] : []),
    ...(columns.length === 0
      ? [{ key: "all", label: WHAT_HEAD[kind] }]
      : columns.map((column) => ({ key: column.field, label: <Head {...column} /> }))),
  ];
  return (
    <PreviewTable
      label={`${WILL_WORDS[kind]}, persona by persona`}
      count={count}
      shown={will}
      heads={heads}
      who={who}
      cells={(row) => (
        <>
          {mixed && (
            <td className="text-sm leading-[1.0625rem] text-muted">
              {row.row !== null && <span className="block text-ink tabular-nums">{row.row}</span>}
              {VERB_WORDS[row.verb]}
            </td>
          )}
          {columns.length > 0 ? (
            columns.map((column) => (
              <td key={column.field}>
                <FieldCell row={row} column={column} source={sourceOf(row)} whole={whole} />
              </td>
            ))
          ) : (
            <td>
              {row.verb === "update" ? (
                <ChangedFields row={row} source={sourceOf(row)} whole={whole} />
              ) : (
                <HeldFields values={row.after ?? row.before ?? {}} source={sourceOf(row)} whole={whole} />
              )}
              {row.reason && <span className="mt-1 block text-sm text-pretty text-caution">{row.reason}</span>}
            </td>
          )}
        </>
      )}
    />
  );
}

const Head = ({ label, notes }: Column) => (
  <>
    {label}
    {notes.map((note) => (
      <span
        key={note}
        title={note}
        className="line-clamp-3 leading-[1.0625rem] font-regular text-pretty text-muted [overflow-wrap:anywhere]"
      >
        {note}
      </span>
    ))}
  </>
);
