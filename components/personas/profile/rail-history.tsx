"use client";

import Link from "next/link";
import { Freshness } from "@/components/personas/freshness";
import { historyHref } from "@/components/personas/history/history-address";
import { namedFields, revisionWords } from "@/components/personas/history/revision-words";
import { IntentLink } from "@/components/ui/intent-link";
import { Skeleton } from "@/components/ui/skeleton";
import { formatNumber } from "@/lib/client/format";
import { useNewestRevisions } from "@/lib/client/revisions";
import type { SourceInfo } from "@/lib/model/source";
import type { ProfilePersona } from "./profile-persona";
import { RailSection } from "./rail-section";

const FIRST = 5;
const NAMED = 3;

/** Who changed what, where: the newest five, each leading to what it changed. */
export function RailHistory({ persona, source }: { persona: ProfilePersona; source: SourceInfo }) {
  const { data: page, isError } = useNewestRevisions(persona.id, FIRST);
  const all = page && page.total > 1 && (
    <IntentLink
      href={historyHref(persona.id)}
      aria-label={`All ${formatNumber(page.total)} changes`}
      className="inline-flex min-h-6 items-center font-regular text-muted hover:text-ink"
    >
      All {formatNumber(page.total)}
    </IntentLink>
  );
  return (
    <RailSection title="History" end={all}>
      {isError && <p className="text-muted">The history could not be read.</p>}
      {!page && !isError && <Skeleton className="h-10" />}
      {page?.total === 0 && <p className="text-muted">Nothing has changed since it was first read.</p>}
      <ol className="grid gap-1">
        {page?.data.map((revision) => {
          const first = page.nextCursor === null && revision === page.data.at(-1);
          const { who, did, fields, where } = revisionWords(revision, source, { first });
          return (
            <li key={revision.id}>
              <Link
                href={historyHref(persona.id, revision.id)}
                prefetch={false}
                className="-mx-1.5 grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-2 gap-y-0.5 rounded-md px-1.5 py-1 hover:bg-hover"
              >
                <span aria-hidden className="mt-1.5 size-1.5 rounded-full bg-control" />
                <span className="wrap-anywhere">
                  {who} {did} <b className="font-strong">{namedFields(fields, NAMED)}</b>
                </span>
                <span className="col-start-2 text-muted">
                  <Freshness at={revision.at} as="plain" />
                  {where && `, ${where}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </RailSection>
  );
}
