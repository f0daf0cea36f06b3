"use client";

import { useState } from "react";
import { Freshness } from "@/components/personas/freshness";
import { Skeleton } from "@/components/ui/skeleton";
import { useRevisions } from "@/lib/client/personas";
import type { Revision } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import type { ProfilePersona } from "./profile-persona";
import { labelOf } from "./rail-readiness";
import { RailSection } from "./rail-section";

const FIRST = 5;
const NAMED = 3;

function words(
  { via, by, changes }: Revision,
  source: SourceInfo,
  oldest: boolean,
): { who: string; did: string; fields: string[]; where: string } {
  const fields = changes.map((change) => labelOf(source.fields, change.field));
  const did = fields.length > 0 ? "changed" : oldest ? "created it" : "changed it";
  switch (via) {
    case "connect":
      return { who: "First read", did: `from ${source.label}`, fields: [], where: "" };
    case "outside":
      return { who: by ?? "Somebody", did, fields, where: `in ${source.label} itself` };
    case "batch":
      return { who: by ?? "Somebody", did, fields, where: "in a batch" };
    case "restore":
      return { who: by ?? "Somebody", did: fields.length === 0 ? "restored it" : "restored", fields, where: "here" };
    default:
      return { who: by ?? "Somebody", did, fields, where: "here" };
  }
}

const named = (fields: readonly string[]): string =>
  fields.length > NAMED ? `${fields.slice(0, NAMED - 1).join(", ")} and ${fields.length - NAMED + 1} more` : fields.join(", ");

/** Who changed what, where; the newest five first. */
export function RailHistory({ persona, source }: { persona: ProfilePersona; source: SourceInfo }) {
  const { data: revisions, isError } = useRevisions(persona.id);
  const [open, setOpen] = useState(false);
  const more = revisions && revisions.length > FIRST && (
    <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="min-h-6 font-regular text-muted hover:text-ink">
      {open ? "Newest" : `All ${revisions.length}`}
    </button>
  );
  if (isError)
    return (
      <RailSection title="History">
        <p className="text-muted">The history could not be read.</p>
      </RailSection>
    );
  if (!revisions)
    return (
      <RailSection title="History">
        <Skeleton className="h-10" />
      </RailSection>
    );
  return (
    <RailSection title="History" end={more}>
      {revisions.length === 0 && <p className="text-muted">Nothing has changed since it was first read.</p>}
      <ol className="grid gap-3">
        {(open ? revisions : revisions.slice(0, FIRST)).map((revision) => {
          const { who, did, fields, where } = words(revision, source, revision === revisions.at(-1));
          return (
            <li key={revision.id} className="grid grid-cols-[0.75rem_minmax(0,1fr)] gap-x-2 gap-y-0.5">
              <span aria-hidden className="mt-1.5 size-1.5 rounded-full bg-control" />
              <span className="wrap-anywhere">
                {who} {did} <b className="font-strong">{named(fields)}</b>
              </span>
              <span className="col-start-2 text-muted">
                <Freshness at={revision.at} as="plain" />
                {where && `, ${where}`}
              </span>
            </li>
          );
        })}
      </ol>
    </RailSection>
  );
}
