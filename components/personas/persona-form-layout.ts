import type { FormMode } from "@/components/form/resolver";
import { type Field, isShortText, type Meaning } from "@/lib/model/field";
import { isEmpty, type Json, type JsonObject } from "@/lib/model/json";
import { type Part, partsOf, valueAt } from "@/lib/model/parts";
import { heroWords } from "./profile/profile-hero-words";
import { SECTIONS, SHORT } from "./profile/profile-sections";

export type FormPart = Part & { free: boolean };
export type FormSection = { id: string; title: string; groups: FormPart[]; rows: FormPart[]; records: Field[] };
export type FormLayout = {
  name: FormPart | undefined;
  under: FormPart[];
  summary: FormPart | undefined;
  voice: FormPart | undefined;
  sections: FormSection[];
};

/** The section on top, as it is named in an address and to a screen reader. */
export const HERO = "hero";
export const HERO_TITLE = "Name and summary";

export const sectionTitle = (id: string): string => (id === HERO ? HERO_TITLE : (SECTIONS.find((one) => one.id === id)?.title ?? id));

const UNDER: readonly (Meaning | undefined)[] = ["alias", "role"];
const ON_TOP: readonly (Meaning | undefined)[] = [...UNDER, "summary", "voice"];

/**
 * The profile's own places: hero, then sections by meaning. A story's keys go where each belongs, other records stay together.
 * What the profile's hero does not show is not in the form's either, so nothing moves; a new persona has all of it there.
 */
export function formLayout(fields: readonly Field[], base: JsonObject, values: JsonObject, mode: FormMode): FormLayout {
  const places = partsOf(fields, base, values).map((part) => placed(fields, part));
  const name = places.find(({ part, meaning }) => meaning === "name" && part.path.length === 1 && isText(part));
  const shown = heroWords(fields, base).paths;
  const top = places.filter((place) => {
    if (!ON_TOP.includes(place.part.field.meaning) || place.part.free || !isText(place.part)) return false;
    if (mode === "update") return shown.has(place.part.path.join("."));
    return place.part.path.length === 1 || place.part.field.meaning === "voice";
  });
  const [summary, voice] = (["summary", "voice"] as const).map((slot) => top.find(({ part }) => part.field.meaning === slot));
  const under = top.filter(({ part }) => UNDER.includes(part.field.meaning));
  const onTop = new Set([name, summary, voice, ...under]);
  const rest = places.filter((place) => !onTop.has(place) && !(mode === "update" && place.meaning === "name"));
  const unseen = (place: Placed) => isUnseen(place, base) && !rest.some((other) => other.meaning === "summary" && !isUnseen(other, base));
  const sections = SECTIONS.map(({ id, title, meanings }): FormSection => {
    const fits = (place: Placed) => {
      if (place.meaning === undefined || (mode === "update" && unseen(place))) return id === "more";
      return meanings.includes(place.meaning) || (place.meaning === "name" && id === "summary");
    };
    const mine = rest.filter(fits).map(({ part }) => part);
    const records = fields.filter(
      (f) =>
        f.kind === "record" &&
        !f.readOnly &&
        !f.createOnly &&
        (f.meaning === undefined ? id === "more" : meanings.includes(f.meaning)) &&
        !places.some(({ part }) => part.field === f),
    );
    return { id, title, groups: mine.filter((part) => !isRow(part, base)), rows: mine.filter((part) => isRow(part, base)), records };
  });
  return {
    name: name?.part,
    under: under.map(({ part }) => part),
    summary: summary?.part,
    voice: voice?.part,
    sections: sections.filter(({ groups, rows, records }) => groups.length + rows.length + records.length > 0),
  };
}

export const heroParts = ({ name, under, summary, voice }: FormLayout): FormPart[] =>
  [name, ...under, summary, voice].filter((part) => part !== undefined);

export const sectionParts = (layout: FormLayout, id: string): FormPart[] => {
  const section = layout.sections.find((one) => one.id === id);
  return id === HERO ? heroParts(layout) : section ? [...section.groups, ...section.rows] : [];
};

/** Sections in which something can be written, the hero among them. */
export function writableSections(fields: readonly Field[], values: JsonObject): Set<string> {
  const layout = formLayout(writableFields(fields), values, values, "update");
  const ids = [HERO, ...layout.sections.map(({ id }) => id)];
  const records = new Set(layout.sections.filter((section) => section.records.length > 0).map(({ id }) => id));
  return new Set(ids.filter((id) => records.has(id) || sectionParts(layout, id).some(({ field }) => !field.readOnly)));
}

/** Those that an existing persona has in its form. */
export const writableFields = (fields: readonly Field[]): Field[] => fields.filter((field) => !field.createOnly);

/** The section in which a part stands. */
export function sectionOf(layout: FormLayout, [name, key]: readonly (string | number)[]): string | undefined {
  const holds = ({ path }: FormPart) => path[0] === name && (path[1] === undefined || key === undefined || path[1] === key);
  return [HERO, ...layout.sections.map(({ id }) => id)].find((id) => sectionParts(layout, id).some(holds));
}

type Placed = { part: FormPart; meaning: Meaning | undefined };

const isText = ({ field }: FormPart): boolean => !field.readOnly && (field.kind === "text" || field.kind === "longText");

/** A line of the hero that the profile has nowhere while it is empty. */
const isUnseen = ({ part, meaning }: Placed, base: JsonObject): boolean =>
  ON_TOP.includes(meaning) && !part.field.counted && isEmpty(valueAt(base, part.path));

function placed(fields: readonly Field[], part: Part): Placed {
  const [name, key] = part.path;
  const field = fields.find((f) => f.name === name);
  const free = key !== undefined && !field?.fields?.some((inner) => inner.name === key);
  const own = key !== undefined && field?.meaning === "story";
  return { part: { ...part, free }, meaning: own ? (part.field.meaning ?? field?.meaning) : field?.meaning };
}

/** Short texts stand beside their label, everything else below it, as on the profile; typing moves nothing. */
function isRow({ field, path, free }: FormPart, base: JsonObject): boolean {
  return (isShortText(field) || (free && field.kind === "longText")) && isShort(valueAt(base, path));
}

const isShort = (value: Json | undefined): boolean =>
  isEmpty(value) || (typeof value !== "object" && String(value).length <= SHORT && !String(value).includes("\n"));
