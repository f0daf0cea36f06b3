import type { PreviewRow } from "@/lib/client/batch-preview";
import type { SourceInfo } from "@/lib/model/source";
import { cellDiffs } from "./cell-diff";
import { DiffCell } from "./diff-cell";
import { type Column, untouched } from "./preview-columns";

type Props = { row: PreviewRow; column: Column; source: SourceInfo | undefined; whole: boolean };

/** What becomes of one field of one persona, or why nothing does. */
export function FieldCell({ row, column, source, whole }: Props) {
  const { field } = column;
  if (!row.after || !Object.hasOwn(row.after, field)) return <span className="text-sm text-muted">{untouched(column, source)}</span>;
  const diffs = cellDiffs(
    source?.fields.find(({ name }) => name === field),
    field,
    row.before?.[field],
    row.after[field],
  );
  return diffs.map((diff) => <DiffCell key={diff.label} diff={diff} labelled={diff.label !== column.label} whole={whole} />);
}
