"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { ChangeList } from "@/components/form/change-list";
import { Freshness } from "@/components/personas/freshness";
import { SourceBadge } from "@/components/personas/source-badge";
import { Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/client/format";
import { useSourceRevision } from "@/lib/client/revisions";
import { changedParts } from "@/lib/model/parts";
import type { SourceInfo } from "@/lib/model/source";
import { HeldList } from "./held-list";

type Props = { persona: string; source: SourceInfo; revision: string };

/** One change as the source itself remembers it. */
export function SourceChange({ persona, source, revision }: Props) {
  const { data, error, refetch, isFetching } = useSourceRevision(persona, revision);
  if (error)
    return (
      <ErrorNotice
        error={error}
        what={`${source.label}'s own record of this change could not be read`}
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  if (!data) return <Skeleton className="h-36" />;
  const parts = data.before ? changedParts(source.fields, data.before, data.after) : [];
  return (
    <>
      <div className="grid gap-2 rounded-md border border-line p-4">
        <SourceBadge source={source.id} className="text-sm text-muted" />
        <p className="wrap-anywhere">
          {data.by ?? "Somebody"}
          {data.summary && `: ${data.summary}`}
          <span className="block text-sm text-muted">
            <Freshness at={data.at} as="plain" />, as {source.label} remembers it
          </span>
        </p>
      </div>
      {data.before ? (
        <>
          <h2 className="font-strong">
            {parts.length === 0 ? "Nothing that is shown here differs" : `${plural(parts.length, "field")} changed then`}
          </h2>
          {parts.length > 0 && <ChangeList parts={parts} before={data.before} after={data.after} />}
        </>
      ) : (
        <>
          <h2 className="font-strong">What it held when it was made</h2>
          <HeldList fields={source.fields} values={data.after} />
        </>
      )}
    </>
  );
}
