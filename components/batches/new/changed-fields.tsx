import type { PreviewRow } from "@/lib/client/batch-preview";
import { plural } from "@/lib/client/format";
import type { SourceInfo } from "@/lib/model/source";
import { cellDiffs } from "./cell-diff";
import { DiffCell } from "./diff-cell";

const SHOWN = 4;

/** Every field of one persona that becomes another, one below the other. */
export function ChangedFields({ row, source, whole }: { row: PreviewRow; source: SourceInfo | undefined; whole: boolean }) {
  const after = row.after ?? {};
  const diffs = Object.keys(after).flatMap((name) =>
    cellDiffs(
      source?.fields.find((field) => field.name === name),
      name,
      row.before?.[name],
      after[name],
    ),
  );
  const shown = whole ? diffs : diffs.slice(0, SHOWN);
  return (
    <div className="grid gap-1">
      {shown.map((diff, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two keys of two records may be called the same
        <DiffCell key={i} diff={diff} labelled whole={whole} />
      ))}
      {diffs.length > shown.length && <span className="text-sm text-muted">and {plural(diffs.length - shown.length, "more field")}</span>}
    </div>
  );
}
