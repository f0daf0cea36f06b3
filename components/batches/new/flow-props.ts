import type { SourceInfo } from "@/lib/model/source";
import type { Views } from "@/lib/model/view";

export type FlowStepName = "which" | "preview" | null;

/** What every way of making a batch is given; the step is in the address. */
export type FlowProps = {
  step: FlowStepName;
  onStep: (step: FlowStepName) => void;
  sources: readonly SourceInfo[];
  views: Views;
};
