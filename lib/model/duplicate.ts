import { convert } from "./convert";
import type { Field } from "./field";
import { isEmpty, isObject, type Json, type JsonObject } from "./json";
import { textLimit } from "./limits";
import { type Path, valueAt, withValue } from "./parts";
import { declaredSpots, filledSpots, isFree, isGiven, meaningOf, type Spot, spotLabel, spotsLike } from "./spots";

type Original = {
  fields: readonly Field[];
  values: JsonObject;
  /** What its source holds beside its declared fields. */
  other?: JsonObject;
  /** Ids of the places it belongs to, when they are places of the new one's connection too. */
  places?: readonly string[];
};
type CarriedSpot = { from: string; to: string; path: Path };
type LeftSpot = { label: string; value: Json; why: string };
/** `beside` are names of values nobody declared: a source writes them itself. */
export type Carried = { values: JsonObject; carried: CarriedSpot[]; left: LeftSpot[]; beside: string[] };
export type Destination = { fields: readonly Field[]; label: string; same: boolean };

/** What a new persona can take over from another: everything writable in the same source, else what means the same and converts without loss. */
export function duplicate(original: Original, to: Destination): Carried {
  const declared = new Set(original.fields.map(({ name }) => name));
  const beside = Object.entries(original.other ?? {}).filter(([name, value]) => !isEmpty(value) && !declared.has(name));
  const odd = Object.entries(original.other ?? {}).filter(([name, value]) => !isEmpty(value) && declared.has(name));
  const found: Carried = { values: {}, carried: [], left: [], beside: beside.map(([name]) => name) };
  for (const spot of filledSpots(original.fields, original.values)) (to.same ? keep : place)(found, spot, original, to);
  for (const [name, value] of odd)
    found.left.push({
      label: original.fields.find((field) => field.name === name)?.label ?? name,
      value,
      why: "It holds a value of another kind than this field takes.",
    });
  if (to.same) linkPlaces(found, original, to);
  return found;
}

function keep(found: Carried, spot: Spot, { values }: Original): void {
  const value = valueAt(values, spot.path) ?? null;
  const label = spotLabel(spot);
  const odd = spot.field.kind === "record" && !isObject(value);
  if (!isGiven(spot)) found.left.push({ label, value, why: spot.field.readOnly ?? "It can only be read." });
  else if (odd) found.left.push({ label, value, why: "It holds no set of facts, so it cannot be given to a new persona." });
  else put(found, { spot, to: spot, value });
}

function place(found: Carried, spot: Spot, { values }: Original, to: Destination): void {
  const value = valueAt(values, spot.path) ?? null;
  const reasons: string[] = [];
  for (const like of candidates(spot, to)) {
    const made = convert(value, like.field);
    const next = "why" in made ? made : added(valueAt(found.values, like.path), made.value, like);
    if ("value" in next) {
      put(found, { spot, to: like, value: next.value });
      return;
    }
    reasons.push(next.why);
  }
  found.left.push({ label: spotLabel(spot), value, why: reasons[0] ?? `${to.label} has no field for it.` });
}

/** Where it could go, the nearest first; a key nobody declared stays one in a record of the same meaning. */
function candidates(spot: Spot, to: Destination): Spot[] {
  if (!isFree(spot))
    return spotsLike(
      spot,
      declaredSpots(to.fields).filter((other) => isGiven(other) && !other.field.createOnly),
    );
  const record = to.fields.find((field) => field.kind === "record" && !field.readOnly && field.meaning === meaningOf(spot));
  return record ? [{ ...spot, path: [record.name, spot.path[1] ?? ""], record }] : [];
}

/** Two lists that mean the same become one, each line once; anything else is not put on top of another. */
function added(held: Json | undefined, more: Json, spot: Spot): { value: Json } | { why: string } {
  if (isEmpty(held)) return { value: more };
  if (!Array.isArray(held) || !Array.isArray(more)) return { why: `${spotLabel(spot)} was filled already.` };
  return { value: [...held, ...more.filter((line) => !held.includes(line))] };
}

function put(found: Carried, { spot, to, value }: { spot: Spot; to: Spot; value: Json }): void {
  found.values = withValue(found.values, to.path, value);
  found.carried.push({ from: spotLabel(spot), to: spotLabel(to), path: to.path });
}

/** A list of places that can only be chosen at the start is never read back, but the places themselves are known. */
function linkPlaces(found: Carried, { places = [] }: Original, to: Destination): void {
  if (places.length === 0) return;
  for (const spot of declaredSpots(to.fields)) {
    if (!spot.field.createOnly || spot.field.optionsFrom !== "scopes" || spot.field.kind !== "list") continue;
    found.values = withValue(found.values, spot.path, [...places]);
    found.carried.push({ from: spotLabel(spot), to: spotLabel(spot), path: spot.path });
  }
}

/** The name with " (copy)", cut so that it fits. */
export function copyName(fields: readonly Field[], values: JsonObject): JsonObject {
  const field = fields.find(({ meaning, readOnly }) => meaning === "name" && !readOnly);
  const name = field && values[field.name];
  if (!field || typeof name !== "string") return values;
  const mark = " (copy)";
  return { ...values, [field.name]: `${name.slice(0, textLimit(field) - mark.length)}${mark}` };
}
