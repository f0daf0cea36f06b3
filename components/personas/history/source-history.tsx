"use client";

import { ErrorNotice } from "@/components/feedback/error-notice";
import { Freshness } from "@/components/personas/freshness";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/client/format";
import type { SourceInfo } from "@/lib/model/source";
import type { History } from "./use-history";

type Props = { source: SourceInfo; history: History };

/** What the source remembers and was not seen here change by change. */
export function SourceHistory({ source, history: { theirs, address, change } }: Props) {
  const { data, error, isPending, refetch, isFetching } = theirs;
  if (data?.state === "none") return null;
  const own = data?.data.filter(({ known }) => known === null) ?? [];
  return (
    <section aria-labelledby="source-history" className="border-t border-line pt-4">
      <h2 id="source-history" className="mb-1 font-strong">
        As {source.label} remembers it
      </h2>
      {isPending && <Skeleton className="h-10" />}
      {error && (
        <ErrorNotice
          error={error}
          what={`${source.label}'s own history could not be read`}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      )}
      {data?.state === "refused" && (
        <p className="text-sm text-pretty text-muted">
          The key of this connection does not reach {source.label}'s own history. What Personary saw is complete above.
        </p>
      )}
      {data?.state === "read" && (
        <p className="mb-2 text-sm text-pretty text-muted">
          {own.length === 0
            ? `${source.label} remembers the same changes; their authors are named above.`
            : `${plural(own.length, "change")} from before the first read, or that came together in one read.`}
        </p>
      )}
      <ol className="grid gap-px">
        {own.map(({ id, at, by, summary }) => (
          <li key={id}>
            <a
              href={`?s=${encodeURIComponent(id)}`}
              aria-current={address.theirs === id ? "true" : undefined}
              className={cn("block rounded-md px-2 py-2 wrap-anywhere hover:bg-hover", address.theirs === id && "bg-accent-wash")}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                change({ a: null, b: null, s: id });
              }}
            >
              {by ?? "Somebody"}
              {summary && `: ${summary}`}
              <span className="block text-sm text-muted">
                <Freshness at={at} as="plain" />
              </span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
