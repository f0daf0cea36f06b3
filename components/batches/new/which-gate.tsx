"use client";

import type { ReactNode } from "react";
import { ErrorNotice } from "@/components/feedback/error-notice";
import { RowsSkeleton } from "@/components/feedback/page-skeletons";
import { Pad } from "@/components/shell/sheet";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Selection } from "@/lib/client/selection";
import type { SourceInfo } from "@/lib/model/source";
import type { Views } from "@/lib/model/view";
import type { useWhich } from "./use-which";
import { WhichChooser } from "./which-chooser";

type Props = {
  choosing: boolean;
  choose: (selection: Selection) => void;
  held: Selection | null;
  looked: ReturnType<typeof useWhich>["looked"];
  ready: boolean;
  sources: readonly SourceInfo[];
  views: Views;
  onOthers: () => void;
  children: ReactNode;
};

/** The way to `children` once it is known whom the batch is about. */
export function WhichGate({ choosing, choose, held, looked, ready, sources, views, onOthers, children }: Props) {
  if (choosing) return <WhichChooser views={views} sources={sources} held={held} onChoose={choose} />;
  if (looked.error)
    return (
      <Pad className="py-6">
        <ErrorNotice
          error={looked.error}
          what="The selection could not be read"
          onRetry={() => void looked.refetch()}
          retrying={looked.isFetching}
          action={
            <Button size="sm" onClick={onOthers}>
              Choose others
            </Button>
          }
        />
      </Pad>
    );
  if (!ready)
    return (
      <Pad className="py-6">
        <Skeleton className="mb-6 h-8 w-64 max-w-full" />
        <RowsSkeleton count={4} />
      </Pad>
    );
  return children;
}
