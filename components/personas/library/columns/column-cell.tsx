"use client";

import { Freshness } from "@/components/personas/freshness";
import { ReadinessRing } from "@/components/personas/readiness-ring";
import { SourceBadge } from "@/components/personas/source-badge";
import { stateWord } from "@/components/personas/state-flag";
import type { ColumnId } from "@/lib/model/columns";
import type { PersonaSummary } from "@/lib/model/persona";
import { type Names, personOf, placesOf } from "./column-text";

type Props = { id: ColumnId; persona: PersonaSummary; old: boolean; names: Names };

const Quiet = ({ children }: { children: string }) => <span className="text-muted">{children}</span>;
const under = "block truncate text-sm leading-[1.0625rem] text-muted in-data-[density=compact]:hidden";

/** What stands in one cell; one line, or two in comfortable density. */
export function ColumnCell({ id, persona, old, names }: Props) {
  switch (id) {
    case "role":
      return persona.role ?? <Quiet>None</Quiet>;
    case "source": {
      const places = placesOf(persona);
      return (
        <>
          <SourceBadge source={persona.source} className="!flex leading-5" />
          {places && <span className={under}>{places}</span>}
        </>
      );
    }
    case "connection":
      return <SourceBadge source={persona.source} name={names.connection(persona.connection)} className="!flex" />;
    case "place":
      return placesOf(persona) || <Quiet>None</Quiet>;
    case "state":
      return stateWord(persona.state);
    case "readiness":
      return <ReadinessRing score={persona.readiness.score} />;
    case "changed":
      return old ? (
        <Freshness at={persona.readAt} as="read" stale />
      ) : (
        <Freshness at={persona.changedAt} as="plain" className="!text-ink" />
      );
    case "read":
      return <Freshness at={persona.readAt} as="plain" className="!text-ink" {...(old && { stale: true })} />;
    case "by":
      return personOf(persona) ?? <Quiet>Not told</Quiet>;
    default:
      return <Said text={persona.cells?.[id]} source={names.source(persona.source)} />;
  }
}

/** Three ways of saying nothing: not asked for yet, no such field, an empty one. */
function Said({ text, source }: { text: string | null | undefined; source: string }) {
  if (text) return text;
  if (text === "") return <Quiet>None</Quiet>;
  return (
    <span className="text-muted" {...(text === null && { title: `${source} has no such field` })}>
      <span aria-hidden>–</span>
      <span className="sr-only">{text === null ? `${source} has no such field` : "Not loaded yet"}</span>
    </span>
  );
}
