"use client";

import { useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad, SheetHead } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/client/format";
import { selectionSize } from "@/lib/client/selection";
import type { CreateBatch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { changeFields, changeName, changeOf, type Draft, NO_DRAFT, opWords } from "./change-fields";
import { ChangeForm } from "./change-form";
import { FlowFrame } from "./flow-frame";
import { NoSelection } from "./no-selection";
import { PreviewStage } from "./preview-stage";
import { useDraft } from "./use-draft";
import { useWhich } from "./use-which";
import { WhichPart } from "./which-part";

type Props = { kind: "update" | "remove"; atPreview: boolean; onPreview: (on: boolean) => void; sources: readonly SourceInfo[] };

/** Changes one field of, or deletes, the personas that were selected in the library. */
export function ExistingFlow({ kind, atPreview, onPreview, sources }: Props) {
  const { selection, which, looked } = useWhich(sources);
  const { draft, write, clear } = useDraft<Draft>(kind, NO_DRAFT);
  const [broken, setBroken] = useState<string>();
  const update = kind === "update";
  const fields = changeFields(which?.sources ?? []);
  const chosen = fields.find((field) => field.name === draft.field);
  const change = broken === undefined ? changeOf(chosen, draft) : undefined;
  const people = selection ? plural(which?.total ?? selectionSize(selection), "persona") : "personas";
  const title = `${update ? "Update" : "Delete"} ${people}`;
  const previewing = !update || (atPreview && (change !== undefined || !which));
  const steps = [
    { label: "What", answer: update ? "Change a field" : "Delete", href: "/batches/new" },
    { label: "Which", answer: selection ? people : undefined, href: "/?view=table" },
    ...(update
      ? [{ label: "Change", answer: change && chosen ? changeName(change, chosen.field) : undefined, href: "/batches/new?kind=update" }]
      : []),
    { label: "Preview", answer: "Nothing sent yet" },
    { label: "Run" },
  ];
  const now = !selection ? 1 : previewing ? steps.length - 2 : 2;
  const body: CreateBatch | undefined = !which
    ? undefined
    : !update
      ? { kind, select: which.select }
      : change && chosen
        ? { kind, select: which.select, changes: [change], name: changeName(change, chosen.field) }
        : undefined;
  return (
    <FlowFrame title={title} steps={steps} now={now} leave={update ? "Leave, keep as draft" : "Leave"}>
      {!selection ? (
        <NoSelection verb={update ? "Edit field…" : "Delete…"} />
      ) : looked.error ? (
        <Pad className="py-6">
          <ErrorNotice
            error={looked.error}
            what="The selection could not be read"
            onRetry={() => void looked.refetch()}
            retrying={looked.isFetching}
            action={
              <Button size="sm" href="/?view=table">
                Choose again
              </Button>
            }
          />
        </Pad>
      ) : !which ? (
        <Pad className="py-6">
          <RowsSkeleton count={4} />
        </Pad>
      ) : previewing && body ? (
        <PreviewStage
          body={body}
          sources={sources}
          column={update ? (chosen?.field.label ?? "Change") : "What it holds now"}
          note={change && chosen ? opWords(change, chosen.field) : undefined}
          onStarted={clear}
          back={
            <Button variant="quiet" wide {...(update ? { onClick: () => onPreview(false) } : { href: "/?view=table" })}>
              {update ? "Back to the change" : "Choose others"}
            </Button>
          }
        />
      ) : (
        <Pad className="pb-16">
          <SheetHead title="What should change?" />
          <WhichPart which={which} />
          <ChangeForm fields={fields} several={which.sources.length > 1} draft={draft} onDraft={write} onBroken={setBroken} />
          <div className="flex border-t border-line pt-4">
            <Button
              variant="primary"
              size="lg"
              reason={change ? undefined : (broken ?? (chosen ? "Write what it should be first." : "Choose a field first."))}
              onClick={() => onPreview(true)}
            >
              Preview
            </Button>
          </div>
        </Pad>
      )}
    </FlowFrame>
  );
}
