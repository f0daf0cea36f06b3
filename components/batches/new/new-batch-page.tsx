"use client";

import { EmptyState } from "@/components/feedback/empty-state";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { useMounted } from "@/lib/client/clock";
import { useUrlState } from "@/lib/client/url-state";
import type { SourceInfo } from "@/lib/model/source";
import type { Views } from "@/lib/model/view";
import { CreateFlow } from "./create-flow";
import { ExistingFlow } from "./existing-flow";
import { FlowFrame } from "./flow-frame";
import type { FlowStepName } from "./flow-props";
import { PlaceFlow } from "./place-flow";
import { WhatList } from "./what-list";

const KEYS = ["kind", "step"] as const;

/** Making a batch. The address holds what and at which step; the form is kept in this tab. */
export function NewBatchPage({ sources, views }: { sources: readonly SourceInfo[]; views: Views }) {
  const { address, change } = useUrlState(KEYS);
  const mounted = useMounted();
  const mayWrite = useAtLeast("editor");
  const kind = address.kind;
  const step: FlowStepName = address.step === "preview" || address.step === "which" ? address.step : null;
  const onStep = (next: FlowStepName) => {
    change({ step: next });
    window.scrollTo(0, 0);
  };
  if (!mayWrite)
    return (
      <FlowFrame title="New batch" leave="Leave">
        <h1 className="sr-only">Your role is viewer</h1>
        <EmptyState title="Your role is viewer" action={<Button href="/batches">See all batches</Button>}>
          Only editors and above change personas. Ask an admin of your team to do it or to raise your role.
        </EmptyState>
      </FlowFrame>
    );
  if (kind === undefined || !["update", "remove", "copy", "move", "create"].includes(kind))
    return (
      <FlowFrame title="New batch" leave="Leave">
        <WhatList />
      </FlowFrame>
    );
  if (!mounted)
    return (
      <FlowFrame title="New batch">
        <Pad className="py-6">
          <RowsSkeleton count={4} />
        </Pad>
      </FlowFrame>
    );
  const flow = { step, onStep, sources, views };
  if (kind === "update" || kind === "remove") return <ExistingFlow key={kind} kind={kind} {...flow} />;
  if (kind === "copy" || kind === "move") return <PlaceFlow key={kind} kind={kind} {...flow} />;
  return <CreateFlow atPreview={step === "preview"} onPreview={(on) => onStep(on ? "preview" : null)} sources={sources} />;
}
