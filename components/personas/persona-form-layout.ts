import type { Field, Meaning } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import { type Part, partsOf, valueAt } from "@/lib/model/parts";
import { SECTIONS } from "./profile/profile-sections";

export type FormPart = Part & { free: boolean };
export type FormSection = { id: string; title: string; groups: FormPart[]; rows: FormPart[]; records: Field[] };
export type FormLayout = { name: FormPart | undefined; under: FormPart[]; voice: FormPart | undefined; sections: FormSection[] };

const UNDER: readonly (Meaning | undefined)[] = ["alias", "role", "summary"];
const SHORT = 90;

/** The profile's own places: hero, then sections by meaning. A story's keys go where each belongs, other records stay together. */
export function formLayout(fields: readonly Field[], base: JsonObject, values: JsonObject): FormLayout {
  const parts = partsOf(fields, base, values).map((part) => placed(fields, part));
  const single = ({ part }: Placed) => !part.field.readOnly && (part.field.kind === "text" || part.field.kind === "longText");
  const first = (meaning: Meaning) => parts.find((place) => place.meaning === meaning && !place.part.free && single(place))?.part;
  const [name, voice] = [first("name"), first("voice")];
  const under = parts
    .filter((place) => UNDER.includes(place.meaning) && place.part.path.length === 1 && single(place))
    .map(({ part }) => part);
  const onTop = new Set<FormPart | undefined>([name, voice, ...under]);
  const rest = parts.filter(({ part }) => !onTop.has(part));
  const sections = SECTIONS.map(({ id, title, meanings }): FormSection => {
    const fits = (meaning: Meaning | undefined) =>
      meaning === undefined ? id === "more" : meanings.includes(meaning) || (meaning === "name" && id === "summary");
    const mine = rest.filter(({ meaning }) => fits(meaning)).map(({ part }) => part);
    const records = fields.filter(
      (f) => f.kind === "record" && !f.readOnly && !f.createOnly && fits(f.meaning) && !parts.some(({ part }) => part.field === f),
    );
    return { id, title, groups: mine.filter((part) => !isRow(part, base)), rows: mine.filter((part) => isRow(part, base)), records };
  });
  return { name, under, voice, sections: sections.filter(({ groups, rows, records }) => groups.length + rows.length + records.length > 0) };
}

type Placed = { part: FormPart; meaning: Meaning | undefined };

function placed(fields: readonly Field[], part: Part): Placed {
  const [name, key] = part.path;
  const field = fields.find((f) => f.name === name);
  const free = key !== undefined && !field?.fields?.some((inner) => inner.name === key);
  const own = key !== undefined && (field?.meaning === "story" || part.field.meaning === "voice");
  return { part: { ...part, free }, meaning: own ? (part.field.meaning ?? field?.meaning) : field?.meaning };
}

/** Short texts stand beside their label, everything else below it; typing moves nothing. */
function isRow({ field, path, free }: FormPart, base: JsonObject): boolean {
  if (field.kind === "text" || field.kind === "choice") return true;
  return free && field.kind === "longText" && String(valueAt(base, path) ?? "").length <= SHORT;
}
