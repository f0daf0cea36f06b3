"use client";

import { useState } from "react";
import { Pad } from "@/components/shell/sheet";
import { Segmented } from "@/components/ui/segmented";
import type { PreviewAsk } from "@/lib/client/batch-preview";
import { formatNumber } from "@/lib/client/format";
import type { BatchPreview, PlannedOutcome } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import type { Column } from "./preview-columns";
import { PreviewLeft } from "./preview-left";
import { PreviewReasons } from "./preview-reasons";
import { PreviewRows, type View } from "./preview-rows";
import { WILL_WORDS } from "./preview-words";
import type { usePreviewRows } from "./use-preview-rows";

type Props = {
  ask: PreviewAsk;
  preview: BatchPreview;
  will: ReturnType<typeof usePreviewRows>;
  columns: readonly Column[];
  sources: readonly SourceInfo[];
};

/** Every row of the plan, by what would become of it. */
export function PreviewTabs({ ask, preview, will, columns, sources }: Props) {
  const [chosen, setChosen] = useState<PlannedOutcome>("will");
  const [view, setView] = useState<View>("changes");
  const title = WILL_WORDS[preview.kind];
  const all = [
    { value: "will", label: title, count: preview.will },
    { value: "unchanged", label: "Would not", count: preview.unchanged },
    { value: "cannot", label: "Cannot", count: preview.cannot },
  ] as const;
  const held = all.filter(({ count }) => count > 0);
  const outcome = held.find(({ value }) => value === chosen)?.value ?? held[0]?.value;
  if (!outcome) return null;
  const left = preview.unchanged + preview.cannot;
  return (
    <section aria-label="Persona by persona">
      <Pad className="flex flex-wrap items-center justify-between gap-3 pt-6 pb-2">
        {held.length > 1 ? (
          <Segmented
            label="Which rows"
            value={outcome}
            onChange={setChosen}
            options={held.map(({ value, label, count }) => ({ value, label: `${label} ${formatNumber(count)}` }))}
            className="max-w-full overflow-x-auto"
          />
        ) : (
          <h2 className="font-strong">
            {outcome === "will" ? title : "Will stay as they are"}{" "}
            <span className="font-regular text-muted tabular-nums">{formatNumber(held[0]?.count ?? 0)}</span>
          </h2>
        )}
        {outcome === "will" && preview.kind !== "remove" && (
          <Segmented
            label="Show"
            value={view}
            onChange={setView}
            options={[
              { value: "changes", label: preview.kind === "update" || preview.kind === "import" ? "Changes" : "In short" },
              { value: "whole", label: "Whole fields" },
            ]}
          />
        )}
      </Pad>
      {outcome === "will" ? (
        <PreviewRows preview={preview} will={will} columns={columns} sources={sources} view={view} />
      ) : (
        <PreviewLeft key={outcome} ask={ask} outcome={outcome} preview={preview} />
      )}
      {outcome === "will" && left > 0 && <PreviewReasons preview={preview} onShow={setChosen} />}
    </section>
  );
}
