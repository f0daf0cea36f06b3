"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import type { PreviewAsk } from "@/lib/client/batch-preview";
import type { BatchPreview, PlannedOutcome } from "@/lib/model/batch";
import { PreviewReasons } from "./preview-reasons";
import { PreviewTable } from "./preview-table";
import { useWho } from "./preview-who";
import { usePreviewRows } from "./use-preview-rows";

type Props = { ask: PreviewAsk; outcome: PlannedOutcome; preview: BatchPreview };

/** Those the batch leaves alone: why, grouped, then each with its reason. */
export function PreviewLeft({ ask, outcome, preview }: Props) {
  const left = usePreviewRows(ask, outcome, preview.stamp);
  const who = useWho();
  const numbered = left.rows.some(({ row }) => row !== null);
  return (
    <>
      <PreviewReasons preview={preview} outcome={outcome} />
      {left.query.isPending ? (
        <Pad>
          <RowsSkeleton count={4} />
        </Pad>
      ) : !left.query.data ? (
        <Pad>
          <ErrorNotice
            error={left.query.error}
            what="These rows could not be read"
            onRetry={() => void left.query.refetch()}
            retrying={left.query.isFetching}
          />
        </Pad>
      ) : (
        <PreviewTable
          label="Left as they are, persona by persona"
          count={preview[outcome]}
          shown={left}
          heads={[...(numbered ? [{ key: "row", label: "Row", narrow: true }] : []), { key: "why", label: "Why" }]}
          who={who}
          cells={(row) => (
            <>
              {numbered && <td className="tabular-nums">{row.row}</td>}
              <td className="text-sm leading-[1.125rem] text-pretty text-ink-soft [overflow-wrap:anywhere]">{row.reason}</td>
            </>
          )}
        />
      )}
    </>
  );
}
