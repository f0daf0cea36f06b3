import type { TickApi } from "@/components/table/use-ticks";
import type { PersonaSummary } from "@/lib/model/persona";

/** A list of which only some rows are loaded. */
export type LibraryRows = {
  /** Another text for another list. */
  key: string;
  total: number;
  /** The rest of the first page is on its way. */
  filling: boolean;
  /** Undefined while it is not loaded. */
  at: (index: number) => PersonaSummary | undefined;
  /** -1 when it is not among the loaded. */
  indexOf: (id: string) => number;
  /** Says that these are near the screen (`to` excluded), so that they are loaded. */
  need: (from: number, to: number) => void;
};

/** What gallery and table are given. */
export type ListBodyProps = { rows: LibraryRows; ticks: TickApi<PersonaSummary>; isOld: (persona: PersonaSummary) => boolean };
