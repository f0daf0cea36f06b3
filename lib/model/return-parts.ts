import type { Field } from "./field";
import { isEmpty, isObject, type JsonObject } from "./json";

type Place = { label: string; plural: string; requiredOnCreate: boolean; offeredOnCreate: boolean };
type Maker = { fields: readonly Field[]; place: Place };

/** Where it is made again: only where that is no guess, or has to be said. */
export function placeAgain<T>({ requiredOnCreate, offeredOnCreate }: Place, places: readonly T[]): T | undefined {
  return offeredOnCreate && (requiredOnCreate || places.length === 1) ? places[0] : undefined;
}

/** What a deleted persona held and its source lets nobody write again, by label. */
export function lostParts({ fields, place }: Maker, values: JsonObject, places: readonly unknown[]): string[] {
  const lost = fields.flatMap((field) => lostIn(field, values[field.name]));
  const words = places.length > 1 ? place.plural : place.label;
  if (placeAgain(place, places) === undefined) return places.length > 0 ? [...lost, words] : lost;
  return places.length > 1 ? [...lost, `further ${words.toLowerCase()}`] : lost;
}

function lostIn(field: Field, value: unknown): string[] {
  if (isEmpty(value)) return [];
  if (field.readOnly) return [field.label];
  if (!isObject(value)) return [];
  const inner = (field.fields ?? []).filter((key) => key.readOnly && !isEmpty(value[key.name]));
  return inner.map((key) => `${field.label}: ${key.label}`);
}

/** What a create is sent so that the persona comes back: everything filled but the lost parts. */
export function returnedValues(fields: readonly Field[], values: JsonObject): JsonObject {
  const kept = fields
    .filter((field) => !field.readOnly && !isEmpty(values[field.name]))
    .map((field) => [field.name, withoutLost(field, values[field.name] ?? null)] as const);
  return Object.fromEntries(kept.filter(([, value]) => !isEmpty(value)));
}

function withoutLost(field: Field, value: JsonObject[string]): JsonObject[string] {
  const lost = (field.fields ?? []).filter((key) => key.readOnly).map((key) => key.name);
  if (lost.length === 0 || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !lost.includes(name)));
}

/** "Goals, Pains and Story". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "Goals and Story could not return."; nothing when nothing is lost. `could`: "cannot come back". */
export function lostWords(lost: readonly string[], could = "could not return"): string {
  const words = listed(lost);
  return words === "" ? "" : `${words.charAt(0).toUpperCase()}${words.slice(1)} ${could}.`;
}

/** What became of a persona that was made anew. */
export const returnedWords = (source: string, lost: readonly string[]): string =>
  `Back in ${source} under a new id. ${lostWords(lost)}`.trim();
