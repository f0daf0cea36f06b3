import { type Field, type FieldKind, isShortText, type Meaning } from "./field";
import { isEmpty, type JsonObject } from "./json";
import { freeField, freeKeys, isOpenRecord, type Path, valueAt } from "./parts";
import { plain } from "./search-text";

/** One value a person sees: a field, or a key of a record together with that record. */
export type Spot = { path: Path; field: Field; record?: Field };

export const meaningOf = ({ field, record }: Spot): Meaning | undefined => field.meaning ?? record?.meaning;

/** "Demographics: Age" where the record says something its key does not. */
export const spotLabel = ({ field, record }: Spot): string =>
  record && plain(record.label) !== plain(field.label) ? `${record.label}: ${field.label}` : field.label;

/** Where a source can hold something, declared keys of records one by one. */
export const declaredSpots = (fields: readonly Field[]): Spot[] =>
  fields.flatMap((field): Spot[] => {
    if (field.kind !== "record" || !field.fields?.length) return [{ path: [field.name], field }];
    return field.fields.map((inner) => ({ path: [field.name, inner.name], field: inherit(inner, field), record: field }));
  });

/** Where these values hold something, free keys of records too. */
export function filledSpots(fields: readonly Field[], values: JsonObject): Spot[] {
  const all = fields.flatMap((field): Spot[] => {
    const value = values[field.name];
    if (field.kind !== "record" || !isOpenRecord(value)) return [{ path: [field.name], field }];
    const free = freeKeys(field, value).map((key) => freeField(key, value));
    return [...(field.fields ?? []), ...free].map((inner) => ({
      path: [field.name, inner.name],
      field: inherit(inner, field),
      record: field,
    }));
  });
  return all.filter(({ path }) => !isEmpty(valueAt(values, path)));
}

export const isFree = ({ path, record }: Spot): boolean => record !== undefined && !record.fields?.some((inner) => inner.name === path[1]);

const inherit = (inner: Field, { readOnly, createOnly }: Field): Field => ({
  ...inner,
  ...(readOnly !== undefined && { readOnly }),
  ...(createOnly && { createOnly }),
});

const LISTS: readonly FieldKind[] = ["list"];

/** Several facts of one meaning in one record (gender, income) say different things: only their label tells which. */
const isFact = ({ field, record }: Spot): boolean =>
  record !== undefined &&
  isShortText(field) &&
  (record.fields ?? []).filter((other) => other.meaning === field.meaning && isShortText(other)).length !== 1;

/** Spots that mean the same, the nearest first: same label, a record of that meaning, same kind, declared order. */
export function spotsLike(spot: Spot, among: readonly Spot[]): Spot[] {
  const meaning = meaningOf(spot);
  const label = plain(spot.field.label);
  const same = (other: Spot) => plain(other.field.label) === label;
  const fits = among.filter((other) => {
    if (meaning === undefined || meaningOf(other) !== meaning) return false;
    return same(other) || !(isFact(spot) || isFact(other));
  });
  const far = (other: Spot) =>
    (same(other) ? 0 : 4) +
    (other.record === undefined || other.record.meaning === meaning ? 0 : 2) +
    (LISTS.includes(other.field.kind) === LISTS.includes(spot.field.kind) ? 0 : 1);
  return fits.toSorted((a, b) => far(a) - far(b));
}

/** What a person may fill in when a persona is made. */
export const isGiven = ({ field }: Spot): boolean => !field.readOnly && field.kind !== "questions";

export const findSpot = (spots: readonly Spot[], path: Path): Spot | undefined =>
  spots.find(({ path: [name, key] }) => name === path[0] && key === path[1]);
