"use client";

import { PreviewStage } from "@/components/batches/new/preview-stage";
import { EmptyState } from "@/components/feedback/empty-state";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Button } from "@/components/ui/button";
import { isFinished } from "@/lib/client/batches";
import { useMounted } from "@/lib/client/clock";
import type { Batch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { undoReason, VIEWER } from "./run-progress";
import { undoLines } from "./undo-words";

/** What undoing would bring back, what not and why; nothing is sent until it is confirmed. */
export function UndoPage({ batch, sources }: { batch: Batch; sources: readonly SourceInfo[] }) {
  const mounted = useMounted();
  const mayWrite = useAtLeast("editor");
  const at = `/batches/${batch.id}`;
  return (
    <>
      <PageHeader crumbs={[{ label: "Batches", href: "/batches" }, { label: batch.name, href: at }, { label: "Undo" }]} />
      <Sheet>
        {!mounted ? (
          <Pad className="py-6">
            <RowsSkeleton count={4} />
          </Pad>
        ) : batch.undoneBy ? (
          <No title="This batch is undone already" at={batch.undoneBy} label="See what undid it">
            {`“${batch.name}” was undone by a batch of its own. To have it again, undo that one.`}
          </No>
        ) : !isFinished(batch) ? (
          <No title="This batch is still under way" at={at} label="See the batch">
            Cancel what is left of it first, or wait until it is over. Then it can be undone.
          </No>
        ) : !mayWrite || undoReason(batch, Date.now()) ? (
          <No title="This batch cannot be undone by you now" at={at} label="See the batch">
            {mayWrite ? undoReason(batch, Date.now()) : VIEWER}
          </No>
        ) : (
          <PreviewStage
            undoOf={batch.id}
            sources={sources}
            above={
              <ul className="lines max-w-[70ch] text-pretty text-ink-soft">
                {undoLines(batch.kind).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            }
            back={
              <Button variant="quiet" wide href={at}>
                Leave it as it is
              </Button>
            }
          />
        )}
      </Sheet>
    </>
  );
}

const No = ({ title, at, label, children }: { title: string; at: string; label: string; children: string | undefined }) => (
  <>
    <h1 className="sr-only">{title}</h1>
    <EmptyState title={title} action={<Button href={at.startsWith("/") ? at : `/batches/${at}`}>{label}</Button>}>
      {children}
    </EmptyState>
  </>
);
