import type { Persona } from "@/lib/model/persona";
import type { SourceInfo } from "@/lib/model/source";
import { Freshness } from "./freshness";
import { RailSection } from "./profile/rail-section";
import { SourceBadge } from "./source-badge";

const row = "grid grid-cols-[4.5rem_minmax(0,1fr)] gap-3 py-[0.1875rem]";

/** Where the persona is from, beside its form. */
export function PersonaFormSource({ persona, source }: { persona: Persona; source: SourceInfo }) {
  return (
    <RailSection title="Source">
      <dl className="[&_dt]:text-muted">
        <div className={row}>
          <dt>From</dt>
          <dd className="min-w-0">
            <SourceBadge source={persona.source} className="max-w-full" />
          </dd>
        </div>
        {persona.scopes.length > 0 && (
          <div className={row}>
            <dt>{persona.scopes.length > 1 ? source.place.plural : source.place.label}</dt>
            <dd className="[overflow-wrap:anywhere]">{persona.scopes.map(({ label }) => label).join(", ")}</dd>
          </div>
        )}
        <div className={row}>
          <dt>Read</dt>
          <dd>
            <Freshness at={persona.readAt} as="plain" className="!text-ink" />
          </dd>
        </div>
        <div className={row}>
          <dt>Changed</dt>
          <dd>
            <Freshness at={persona.changedAt} as="plain" className="!text-ink" />
            {persona.changedBy && ` by ${persona.changedBy}`}
          </dd>
        </div>
      </dl>
    </RailSection>
  );
}
