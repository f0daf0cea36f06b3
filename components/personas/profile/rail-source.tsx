"use client";

import { RefreshCw } from "lucide-react";
import type { ReactNode } from "react";
import { Freshness } from "@/components/personas/freshness";
import { SourceBadge } from "@/components/personas/source-badge";
import { CopyButton } from "@/components/ui/copy-button";
import { useConnections } from "@/lib/client/connections";
import type { SourceInfo } from "@/lib/model/source";
import type { ProfilePersona } from "./profile-persona";
import { RailSection } from "./rail-section";
import type { Profile } from "./use-profile";

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3 py-[0.1875rem]">
    <dt className="text-muted">{label}</dt>
    <dd className="min-w-0 wrap-anywhere">{children}</dd>
  </div>
);

/** Where it is from, when it was read and changed, and its id there. */
export function RailSource({
  persona,
  source,
  profile,
}: {
  persona: ProfilePersona;
  source: SourceInfo;
  profile: Pick<Profile, "reread" | "rereading">;
}) {
  const { data: connections = [] } = useConnections();
  const connection = connections.find((c) => c.id === persona.connection);
  const { scopes, sourceId, changedBy } = persona;
  const refresh = (
    <button
      type="button"
      onClick={profile.reread}
      disabled={profile.rereading}
      className="inline-flex min-h-6 items-center gap-1.5 font-regular text-muted hover:text-ink"
    >
      <RefreshCw aria-hidden className={profile.rereading ? "!size-3.5 animate-spin" : "!size-3.5"} />
      {profile.rereading ? "Reading" : "Refresh"}
    </button>
  );
  return (
    <RailSection title="Source" end={refresh}>
      <dl>
        <Fact label="From">
          <SourceBadge
            source={persona.source}
            className="max-w-full"
            {...(connection && connection.label !== source.label && { place: connection.label })}
          />
        </Fact>
        {scopes.length > 0 && (
          <Fact label={scopes.length > 1 ? "Places" : source.place.label}>{scopes.map((scope) => scope.label).join(", ")}</Fact>
        )}
        <Fact label="Read">
          <Freshness at={persona.readAt} as="plain" className="!text-ink" />
        </Fact>
        <Fact label="Changed">
          <Freshness at={persona.changedAt} as="plain" className="!text-ink" />
          {changedBy && ` by ${changedBy}`}
        </Fact>
        <Fact label="Its id">
          <span className="flex items-center gap-1">
            <span className="min-w-0 truncate font-mono" title={sourceId}>
              {sourceId}
            </span>
            <CopyButton text={sourceId} label="Copy its id" variant="quiet" size="sm" iconOnly className="-my-1" />
          </span>
        </Fact>
      </dl>
    </RailSection>
  );
}
