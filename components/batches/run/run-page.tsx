"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { PageHeader } from "@/components/shell/page-header";
import { Pad, Sheet } from "@/components/shell/sheet";
import { Strip } from "@/components/ui/strip";
import { notify } from "@/components/ui/toast";
import { type BatchVerb, isFinished, useBatch, useBatchVerb } from "@/lib/client/batches";
import { useUrlState } from "@/lib/client/url-state";
import type { Batch } from "@/lib/model/batch";
import type { SourceInfo } from "@/lib/model/source";
import { BatchBell } from "./bell";
import { RunAsked } from "./run-asked";
import { RunHead } from "./run-head";
import { type Initial, RunItems } from "./run-items";
import { RunLanes } from "./run-lanes";
import { showOf } from "./run-progress";
import { RunTools } from "./run-tools";
import { RunVerbs } from "./run-verbs";
import { useRunNews } from "./use-run-news";
import { useTicking } from "./use-ticking";

const KEYS = ["show"] as const;

type Props = { initial: Batch; items: Initial; sources: readonly SourceInfo[] };

/** One batch as it runs; everything on it comes from the server, so a reload shows the same. */
export function RunPage({ initial, items, sources }: Props) {
  const query = useBatch(initial.id, initial);
  const batch = query.data;
  const { address, change } = useUrlState(KEYS);
  const show = showOf(address.show);
  const act = useBatchVerb(batch.id);
  useRunNews(batch);
  const over = isFinished(batch);
  const now = useTicking(!over);
  const busy = act.isPending ? act.variables : undefined;
  const verb = (name: BatchVerb, then?: () => void) =>
    act.mutate(name, {
      onSuccess: () => then?.(),
      onError: (error) => name !== "cancel" && notify({ title: `Could not ${name} the batch`, description: error.message, tone: "danger" }),
    });
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Batches", href: "/batches" }, { label: batch.name }]}
        actions={!over && <BatchBell batch={batch.id} />}
        phoneActions={!over && <BatchBell batch={batch.id} small />}
      />
      <Sheet>
        {batch.state === "cancelling" && (
          <Strip live>
            <b>Cancelling.</b> Nothing more is sent; what is on its way is waited for.
          </Strip>
        )}
        <Pad>
          <RunHead batch={batch} now={now} verbs={<RunVerbs batch={batch} busy={busy} error={act.error} onVerb={verb} />} />
          <RunLanes batch={batch} now={now} />
          <RunAsked batch={batch} sources={sources} />
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
          <RunTools batch={batch} show={show} onShow={(next) => change({ show: next === "all" ? null : next })} busy={busy} onVerb={verb} />
        </Pad>
        <RunItems batch={batch} show={show} initial={items} sources={sources} now={now ?? Date.parse(batch.createdAt)} />
      </Sheet>
    </>
  );
}
