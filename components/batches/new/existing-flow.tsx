"use client";

import { useState } from "react";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/client/format";
import type { CreateBatch } from "@/lib/model/batch";
import { keyWords } from "@/lib/model/key-words";
import { changeFields, changeOf, type Draft, newDraft } from "./change-fields";
import { changesName } from "./change-words";
import { ChangesForm } from "./changes-form";
import { FlowFrame } from "./flow-frame";
import type { FlowProps } from "./flow-props";
import { fieldOf } from "./preview-columns";
import { PreviewStage } from "./preview-stage";
import { useDraft } from "./use-draft";
import { useSelection } from "./use-selection";
import { WhichGate } from "./which-gate";
import { WhichPart } from "./which-part";

const EMPTY = { changes: [newDraft(1)] };

/** Changes fields of, or deletes, the personas that were selected. */
export function ExistingFlow({ kind, step, onStep, sources, views }: FlowProps & { kind: "update" | "remove" }) {
  const { which, people, answer, choosing, gate } = useSelection(step, onStep, sources, views);
  const { draft, write, clear } = useDraft<{ changes: Draft[] }>(kind, EMPTY);
  const [broken, setBroken] = useState<Record<number, string | undefined>>({});
  const update = kind === "update";
  const fields = changeFields(which?.sources ?? []);
  const made = draft.changes.map((one) => broken[one.id] ?? changeOf(one, fields));
  const changes = made.flatMap((change) => (typeof change === "string" ? [] : [change]));
  const missing = made.find((change) => typeof change === "string");
  const ready = missing === undefined;
  const labelOf = (name: string) => fieldOf(name, sources)?.label ?? keyWords(name);
  const previewing = !choosing && (!update || (step === "preview" && (ready || !which)));
  const body: CreateBatch | undefined = !which
    ? undefined
    : !update
      ? { kind, select: which.select }
      : ready
        ? { kind, select: which.select, changes, name: changesName(changes, labelOf) }
        : undefined;
  const base = `/batches/new?kind=${kind}`;
  const count = new Set(changes.map(({ field }) => field)).size;
  const steps = [
    { label: "What", answer: update ? "Change fields" : "Delete", href: "/batches/new" },
    { label: "Which", answer: choosing ? undefined : answer, href: `${base}&step=which` },
    ...(update ? [{ label: "Changes", answer: count > 0 ? plural(count, "field") : undefined, href: base }] : []),
    { label: "Preview", answer: "Nothing sent yet" },
    { label: "Run" },
  ];
  const now = choosing ? 1 : previewing ? steps.length - 2 : 2;
  return (
    <FlowFrame
      title={`${update ? "Update" : "Delete"} ${people}`}
      steps={steps}
      now={now}
      leave={update ? "Leave, keep as draft" : "Leave"}
    >
      <WhichGate {...gate}>
        {which && previewing && body ? (
          <PreviewStage
            body={body}
            sources={sources}
            onStarted={clear}
            back={
              <Button variant="quiet" wide onClick={() => onStep(update ? null : "which")}>
                {update ? "Back to changes" : "Choose others"}
              </Button>
            }
          />
        ) : (
          which && (
            <Pad className="pb-16">
              <SheetHead title="What should change?" />
              <WhichPart which={which} verb={kind} onOthers={() => onStep("which")} />
              <ChangesForm
                fields={fields}
                several={which.sources.length > 1}
                select={which.select}
                drafts={draft.changes}
                onDrafts={(change) => write((before) => ({ changes: change(before.changes) }))}
                onBroken={(id, why) => setBroken((before) => ({ ...before, [id]: why }))}
              />
              <div className="flex border-t border-line pt-4">
                <Button variant="primary" size="lg" reason={missing} onClick={() => onStep("preview")}>
                  Preview
                </Button>
              </div>
            </Pad>
          )
        )}
      </WhichGate>
    </FlowFrame>
  );
}
