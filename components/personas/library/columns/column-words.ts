import type { Sort } from "@/components/personas/library/library-address";
import type { ColumnId } from "@/lib/model/columns";

type Words = { label: string; width: number };

const TEXT = 224;
const words = (label: string, width: number = TEXT): Words => ({ label, width });

/** What a column is called, and its width in pixels until somebody changes it. */
const WORDS: Record<ColumnId, Words> = {
  source: words("Source", 184),
  connection: words("Connection", 176),
  place: words("Place", 184),
  state: words("State", 112),
  readiness: words("Ready", 104),
  changed: words("Changed", 144),
  read: words("Read", 128),
  by: words("Changed by", 160),
  alias: words("Internal name", 184),
  role: words("Role", 248),
  summary: words("Summary", 288),
  voice: words("In their words", 288),
  goals: words("Goals", 256),
  pains: words("Pain points", 256),
  motivations: words("Motivations", 256),
  concerns: words("Concerns"),
  responsibilities: words("Responsibilities"),
  jobTitles: words("Job titles"),
  industry: words("Industry", 160),
  companySize: words("Company size", 144),
  seniority: words("Seniority", 144),
  age: words("Age", 104),
  demographics: words("Demographics"),
  psychographics: words("Psychographics"),
  behaviour: words("Behaviour"),
  story: words("Story", 288),
  whyThem: words("Why they matter"),
  whyUs: words("Why us"),
  buyingRole: words("Buying role", 160),
  product: words("Product"),
  communication: words("Communication"),
  qualifying: words("Questions to ask"),
  appearance: words("Appearance"),
  custom: words("Custom fields"),
  linking: words("Links to offerings", 184),
};

export const columnLabel = (id: ColumnId): string => WORDS[id].label;
export const columnWidth = (id: ColumnId): number => WORDS[id].width;

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
