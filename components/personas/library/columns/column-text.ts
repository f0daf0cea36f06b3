import { stateWord } from "@/components/personas/state-flag";
import { formatDateTime } from "@/lib/client/format";
import type { ColumnId } from "@/lib/model/columns";
import type { PersonaSummary } from "@/lib/model/persona";

/** What ids are called. */
export type Names = { source: (id: string) => string; connection: (id: string) => string };

export const placesOf = ({ scopes }: PersonaSummary): string => scopes.map((scope) => scope.label).join(", ");
export const personOf = ({ changedBy, createdBy }: PersonaSummary): string | null => changedBy ?? createdBy;

/** A cell in full, as it is copied; times are exact, in the reader's time zone. */
export function columnText(id: ColumnId | "name", persona: PersonaSummary, names: Names): string {
  switch (id) {
    case "name":
      return persona.name;
    case "role":
      return persona.role ?? "";
    case "source":
      return names.source(persona.source);
    case "connection":
      return names.connection(persona.connection);
    case "place":
      return placesOf(persona);
    case "state":
      return stateWord(persona.state);
    case "readiness":
      return String(persona.readiness.score);
    case "changed":
      return persona.changedAt === null ? "" : formatDateTime(persona.changedAt);
    case "read":
      return formatDateTime(persona.readAt);
    case "by":
      return personOf(persona) ?? "";
    default:
      return persona.cells?.[id] ?? "";
  }
}

const TIMES: readonly string[] = ["changed", "read", "readiness"];

/** What may be cut in a cell, in full; times say theirs themselves, in the reader's time zone. */
export const columnTitle = (id: ColumnId, persona: PersonaSummary, names: Names): string | undefined =>
  TIMES.includes(id) ? undefined : columnText(id, persona, names) || undefined;
