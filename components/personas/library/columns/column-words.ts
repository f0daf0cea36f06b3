import type { Sort } from "@/components/personas/library/library-address";
import { type ColumnId, isMeaning, type RECORD_COLUMNS } from "@/lib/model/columns";
import { MEANING_WORDS } from "@/lib/model/meaning-words";

const RECORD: Record<(typeof RECORD_COLUMNS)[number], string> = {
  source: "Source",
  connection: "Connection",
  place: "Place",
  state: "State",
  readiness: "Ready",
  changed: "Changed",
  read: "Read",
  by: "Changed by",
};

const TEXT = 224;
/** Pixels until somebody changes it. */
const WIDTH: Partial<Record<ColumnId, number>> = {
  source: 184,
  connection: 176,
  place: 184,
  state: 112,
  readiness: 104,
  changed: 180,
  read: 128,
  by: 160,
  alias: 184,
  role: 212,
  summary: 288,
  voice: 288,
  goals: 256,
  pains: 256,
  motivations: 256,
  industry: 160,
  companySize: 144,
  seniority: 144,
  age: 104,
  story: 288,
  buyingRole: 160,
  linking: 184,
};

export const columnLabel = (id: ColumnId): string => (isMeaning(id) ? MEANING_WORDS[id] : RECORD[id]);
export const columnWidth = (id: ColumnId): number => WIDTH[id] ?? TEXT;

export type SortKey = "name" | "changed" | "read" | "readiness";

/** The order a column starts with when it is pressed. */
const ASCENDS: Record<SortKey, boolean> = { name: true, readiness: true, changed: false, read: false };

export const sortKeyOf = (id: ColumnId | "name"): SortKey | undefined => (Object.hasOwn(ASCENDS, id) ? (id as SortKey) : undefined);

/** How a column stands in this order; "none" means it could. */
export function directionOf(key: SortKey, sort: Sort): "ascending" | "descending" | "none" {
  if (sort.replace("-", "") !== key) return "none";
  return ASCENDS[key] !== sort.startsWith("-") ? "ascending" : "descending";
}

/** Pressed once its own order, again the other way round. */
export const pressedSort = (key: SortKey, sort: Sort): Sort => (sort === key ? `-${key}` : key);
