"use client";

import { useState } from "react";
import { formatNumber, plural } from "@/lib/client/format";
import { readSelection, type Selection, selectionSize, writeSelection } from "@/lib/client/selection";
import type { SourceInfo } from "@/lib/model/source";
import type { Views } from "@/lib/model/view";
import type { FlowStepName } from "./flow-props";
import { useWhich } from "./use-which";

/** Who is selected, as handed over by the library or chosen here. Only in components that are first drawn in the browser. */
export function useSelection(step: FlowStepName, onStep: (step: FlowStepName) => void, sources: readonly SourceInfo[], views: Views) {
  const [selection, setSelection] = useState<Selection | null>(readSelection);
  const { which, looked } = useWhich(selection, sources);
  const choosing = !selection || step === "which";
  const choose = (next: Selection) => {
    writeSelection(next);
    setSelection(next);
    onStep(null);
  };
  return {
    which,
    choosing,
    answer: !selection
      ? undefined
      : "ids" in selection
        ? `${formatNumber(selection.ids.length)} ticked, fixed now`
        : `${formatNumber(which?.total ?? selection.total)} that match`,
    people: selection ? plural(which?.total ?? selectionSize(selection), "persona") : "personas",
    gate: { choosing, choose, held: selection, looked, ready: which !== undefined, sources, views, onOthers: () => onStep("which") },
  };
}
