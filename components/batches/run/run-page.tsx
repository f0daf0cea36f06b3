"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { useAtLeast } from "@/components/shell/shell-user";
import { Strip } from "@/components/ui/strip";
import { notify } from "@/components/ui/toast";
import { type BatchItemPage, type BatchVerb, useBatch, useBatchVerb } from "@/lib/client/batches";
import { useMounted } from "@/lib/client/clock";
import { useUrlState } from "@/lib/client/url-state";
import type { Batch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { RunHead } from "./run-head";
import { RunItems } from "./run-items";
import { RunLanes } from "./run-lanes";
import { type Show, showOf } from "./run-progress";
import { RunTools } from "./run-tools";
import { RunVerbs } from "./run-verbs";
import { useRunNews } from "./use-run-news";

const KEYS = ["show"] as const;

type Props = { initial: Batch; items: BatchItemPage; itemsOf: Show; sources: readonly SourceInfo[] };

/** One batch as it runs; everything on it comes from the server, so a reload shows the same. */
export function RunPage({ initial, items, itemsOf, sources }: Props) {
  const query = useBatch(initial.id, initial);
  const batch = query.data;
  const mounted = useMounted();
  const { address, change } = useUrlState(KEYS);
  const show = showOf(address.show);
  const act = useBatchVerb(batch.id);
  const mayWrite = useAtLeast("editor");
  useRunNews(batch);
  const now = mounted ? Math.max(query.dataUpdatedAt, query.errorUpdatedAt) : null;
  const busy = act.isPending ? act.variables : undefined;
  const verb = (name: BatchVerb, then?: () => void) =>
    act.mutate(name, {
      onSuccess: () => then?.(),
      onError: (error) => name !== "cancel" && notify({ title: `Could not ${name} the batch`, description: error.message, tone: "danger" }),
    });
  return (
    <>
      <PageHeader crumbs={[{ label: "Batches", href: "/batches" }, { label: batch.name }]} />
      <Sheet>
        {batch.state === "cancelling" && (
          <Strip live>
            <b>Cancelling.</b> Nothing more is sent; what is on its way is waited for.
          </Strip>
        )}
        <Pad>
          <RunHead batch={batch} now={now} verbs={mayWrite && <RunVerbs batch={batch} busy={busy} error={act.error} onVerb={verb} />} />
          <RunLanes batch={batch} now={now} />
          {query.isError && (
            <div className="pt-4">
              <ErrorNotice
                error={query.error}
                what="The newest progress could not be read"
                onRetry={() => void query.refetch()}
                retrying={query.isFetching}
              />
            </div>
          )}
          <RunTools
            batch={batch}
            show={show}
            onShow={(next) => change({ show: next === "all" ? null : next })}
            mayWrite={mayWrite}
            busy={busy}
            onVerb={verb}
          />
        </Pad>
        <RunItems
          batch={batch}
          show={show}
          initial={show === itemsOf ? items : undefined}
          sources={sources}
          now={now ?? Date.parse(batch.createdAt)}
        />
      </Sheet>
    </>
  );
}
