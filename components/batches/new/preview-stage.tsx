"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { Pad } from "@/components/shell/sheet";
import { type PreviewAsk, useFreshPreview, useStartBatch } from "@/lib/client/batch-preview";
import { newKey } from "@/lib/client/batches";
import { clearSelection } from "@/lib/client/selection";
import { AppError } from "@/lib/model/app-error";
import type { Batch, BatchPreview, CreateBatch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { columnsOf } from "./preview-columns";
import { PreviewHead } from "./preview-head";
import { PreviewRail } from "./preview-rail";
import { PreviewSkeleton } from "./preview-skeleton";
import { PreviewTabs } from "./preview-tabs";
import { usePreviewRows } from "./use-preview-rows";

type Props = ({ body: CreateBatch; undoOf?: undefined } | { undoOf: string; body?: undefined }) & {
  sources: readonly SourceInfo[];
  /** The way back, under the button that starts it. */
  back: ReactNode;
  /** Before the batch's own page is opened. */
  onStarted?: (batch: Batch) => void;
  /** Between what it says and its rows. */
  above?: ReactNode;
  /** Why it cannot be started now. */
  off?: string | undefined;
  /** Other words on the button. */
  confirm?: string | undefined;
};

/** What would happen, from what was last read; nothing is sent until it is confirmed. */
export function PreviewStage({ body, undoOf, sources, back, onStarted, above, off, confirm }: Props) {
  const ask: PreviewAsk = body ? { body } : { undoOf };
  const router = useRouter();
  const will = usePreviewRows(ask, "will");
  const fresh = useFreshPreview();
  const start = useStartBatch(ask);
  const [key, setKey] = useState(newKey);
  const [before, setBefore] = useState<BatchPreview>();
  const preview = will.query.data?.pages[0];
  if (!preview && will.query.error)
    return (
      <Pad className="py-6">
        <ErrorNotice
          error={will.query.error}
          what="The preview could not be made"
          onRetry={() => void will.query.refetch()}
          retrying={will.query.isFetching}
          action={back}
        />
      </Pad>
    );
  if (!preview) return <PreviewSkeleton />;
  const columns = body?.kind === "update" ? columnsOf(body.changes, sources) : [];
  const begin = () => {
    setBefore(undefined);
    start.mutate(
      { key, stamp: preview.stamp },
      {
        onSuccess: (batch) => {
          onStarted?.(batch);
          clearSelection();
          router.replace(`/batches/${batch.id}`);
        },
        onError: (error) => {
          if (!(error instanceof AppError) || error.code !== "conflict") return;
          setBefore(preview);
          setKey(newKey());
          void fresh();
        },
      },
    );
  };
  const sending = start.isPending || start.isSuccess;
  const differs = start.error instanceof AppError && start.error.code === "conflict";
  const again = will.query.isFetching && !will.query.isFetchingNextPage;
  return (
    <div className="flex flex-1 flex-col @xl/sheet:grid @xl/sheet:grid-cols-[minmax(0,1fr)_19rem] @xl/sheet:grid-rows-[auto_1fr]">
      <div className="min-w-0 pt-6" aria-busy={again || undefined}>
        <PreviewHead
          preview={preview}
          before={again ? undefined : before}
          columns={columns}
          sources={sources}
          undo={undoOf !== undefined}
        />
        {above && <Pad className="pt-4">{above}</Pad>}
      </div>
      <PreviewRail
        preview={preview}
        body={body}
        rows={will.rows}
        off={off}
        busy={sending || again}
        sending={sending}
        error={differs ? null : start.error}
        words={confirm}
        onConfirm={begin}
        back={back}
      />
      <div className="order-2 min-w-0 pb-12" aria-busy={again || undefined}>
        <PreviewTabs ask={ask} preview={preview} will={will} columns={columns} sources={sources} />
      </div>
    </div>
  );
}
