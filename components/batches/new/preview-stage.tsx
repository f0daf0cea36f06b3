"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { verdict } from "@/components/batches/batch-words";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { Skeleton } from "@/components/ui/skeleton";
import { newKey, useBatchPreview, useSubmitBatch } from "@/lib/client/batches";
import { useConnections } from "@/lib/client/connections";
import { clearSelection } from "@/lib/client/selection";
import type { CreateBatch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { PreviewLeftOut } from "./preview-left-out";
import { PreviewRail } from "./preview-rail";
import { PreviewRows } from "./preview-rows";

type Props = {
  body: CreateBatch;
  sources: readonly SourceInfo[];
  column: string;
  note?: string | undefined;
  back: ReactNode;
  onStarted: () => void;
};

/** What would happen, from what was last read; nothing is sent until it is confirmed. */
export function PreviewStage({ body, sources, column, note, back, onStarted }: Props) {
  const router = useRouter();
  const preview = useBatchPreview(body);
  const submit = useSubmitBatch();
  const [key] = useState(newKey);
  const { data: connections = [] } = useConnections();
  const placeOf = (id: string) => connections.find((connection) => connection.id === id)?.label;
  if (preview.isPending)
    return (
      <Pad className="py-6">
        <Skeleton className="mb-6 h-9 w-3/5" />
        <RowsSkeleton count={6} />
      </Pad>
    );
  if (!preview.data)
    return (
      <Pad className="py-6">
        <ErrorNotice
          error={preview.error}
          what="The preview could not be made"
          onRetry={() => void preview.refetch()}
          retrying={preview.isFetching}
          action={back}
        />
      </Pad>
    );
  const confirm = () =>
    submit.mutate(
      { body, key },
      {
        onSuccess: (batch) => {
          onStarted();
          clearSelection();
          router.replace(`/batches/${batch.id}`);
        },
      },
    );
  const sending = submit.isPending || submit.isSuccess;
  return (
    <div className="grid flex-1 grid-cols-[minmax(0,1fr)] @xl/sheet:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0 pt-6 pb-12" aria-busy={preview.isFetching || undefined}>
        <Pad>
          <h1 className="verdict">{verdict(preview.data)}</h1>
          <p className="mt-2 max-w-[60ch] text-lg text-pretty text-ink-soft">
            Nothing was sent yet. This is what would happen{body.kind !== "create" && ", from what was last read"}.
          </p>
        </Pad>
        <PreviewRows preview={preview.data} sources={sources} placeOf={placeOf} column={column} note={note} />
        <PreviewLeftOut preview={preview.data} placeOf={placeOf} />
      </div>
      <PreviewRail
        preview={preview.data}
        busy={sending || preview.isFetching}
        sending={sending}
        error={submit.error}
        onConfirm={confirm}
        back={back}
      />
    </div>
  );
}
