import { GitMerge } from "lucide-react";
import { Reading } from "@/components/form/reading";
import { plural } from "@/lib/client/format";
import type { Merge } from "@/lib/model/merge";
import { pathKey } from "@/lib/model/parts";

/** What came together without a question: whose change it was, and what it made of what both started from. */
export function ConflictMerged({ merge }: { merge: Merge }) {
  const rows = [
    ...merge.byItem.map((part) => ({
      part,
      value: part.merged,
      who: part.field.kind === "pairs" ? "merged title by title" : "merged line by line",
    })),
    ...merge.onlyMine.map((part) => ({ part, value: part.mine, who: "only you" })),
    ...merge.onlyTheirs.map((part) => ({ part, value: part.theirs, who: "only there" })),
  ];
  if (rows.length === 0) return null;
  return (
    <details open>
      <summary className="flex min-h-7 items-center gap-2 text-muted">
        <GitMerge aria-hidden className="size-3.5" />
        Merged by themselves: {plural(rows.length, "field")}
      </summary>
      <ul className="mt-1 border-t border-line">
        {rows.map(({ part, value, who }) => (
          <li
            key={pathKey(part.path)}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line py-2 sm:grid-cols-[9rem_minmax(0,1fr)_auto]"
          >
            <h3 className="[overflow-wrap:anywhere]">{part.field.label}</h3>
            <div className="min-w-0 max-sm:col-span-full max-sm:row-start-2">
              <Reading field={part.field} value={value} against={part.base} />
            </div>
            <span className="text-muted">{who}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
