import { recordEntries } from "@/components/fields/value-entries";
import { type Field, isShortText, type Meaning } from "@/lib/model/field";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";

/** `path` as readiness names it: "painPoints", "demographics.age_range". */
export type Item = { path: string; label: string; field: Field | undefined; value: Json | undefined };
/** `groups` are lists and long texts, `facts` short ones. */
export type Section = { id: string; title: string; groups: Item[]; facts: Item[] };

export const SECTIONS: readonly { id: string; title: string; meanings: readonly Meaning[] }[] = [
  { id: "summary", title: "Summary", meanings: ["summary", "alias", "role", "voice"] },
  { id: "goals", title: "Goals", meanings: ["goals"] },
  { id: "pains", title: "Pains", meanings: ["pains", "concerns"] },
  { id: "moves", title: "What moves them", meanings: ["motivations", "psychographics"] },
  {
    id: "work",
    title: "At work",
    meanings: ["responsibilities", "jobTitles", "seniority", "buyingRole", "industry", "companySize", "product", "behaviour"],
  },
  { id: "reach", title: "How to reach them", meanings: ["communication"] },
  { id: "us", title: "Them and us", meanings: ["whyThem", "whyUs"] },
  { id: "background", title: "Background", meanings: ["age", "demographics", "appearance"] },
  { id: "story", title: "Story", meanings: ["story"] },
  { id: "questions", title: "Questions to ask", meanings: ["qualifying"] },
  { id: "more", title: "More", meanings: ["custom", "linking"] },
];

export const SHORT = 90;

type Place = Item & { meaning: Meaning | undefined };

/** The source's declared fields by meaning; `inHero` are paths already shown on top. Empty ones stay only when they count. */
export function profileSections(fields: readonly Field[], values: JsonObject, inHero: ReadonlySet<string>): Section[] {
  const places = fields
    .flatMap((field) => placesOf(field, values[field.name]))
    .filter((place) => !inHero.has(place.path) && place.meaning !== "name" && isShown(place));
  return SECTIONS.map(({ id, title, meanings }) => {
    const mine = places.filter(({ meaning }) => (meaning === undefined ? id === "more" : meanings.includes(meaning)));
    const items = mine.map(({ meaning: _meaning, ...item }) => item);
    return { id, title, groups: items.filter((item) => !isFact(item)), facts: items.filter(isFact) };
  }).filter(({ groups, facts }) => groups.length + facts.length > 0);
}

/** A record's keys stay together where the record belongs, but those of a story go where each belongs. */
function placesOf(field: Field, value: Json | undefined): Place[] {
  const whole = { path: field.name, label: field.label, field, value, meaning: field.meaning };
  if (field.kind !== "record" || !(isObject(value) || isEmpty(value))) return [whole];
  return recordEntries(field.fields ?? [], isObject(value) ? value : {}).map((entry) => ({
    path: `${field.name}.${entry.key}`,
    label: entry.label,
    field: entry.field,
    value: entry.value,
    meaning: field.meaning === "story" ? (entry.field?.meaning ?? field.meaning) : field.meaning,
  }));
}

const isShown = ({ field, value }: Item): boolean => !isEmpty(value) || field?.counted === true;

function isFact({ field, value }: Item): boolean {
  const short = isEmpty(value) || (typeof value !== "object" && String(value).length <= SHORT && !String(value).includes("\n"));
  return short && (field === undefined || isShortText(field));
}
