import { z } from "zod";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";
import { pacer } from "@/lib/server/pace";
import type { CallResponse } from "../call";
import { bodyOf, idSchema, objectOf, textSchema, UNNAMED, unreadable } from "../reading";
import type { RemotePersona, Scope } from "../source";
import { readValues, undeclared } from "../values";
import { fields } from "./fields";

export const LABEL = "Profound";

const GROUPS = ["behavior", "employment", "demographics"];
const placeSchema = z.looseObject({ id: idSchema, name: textSchema });
const rowSchema = z.looseObject({ id: idSchema, name: textSchema });
const USED = new Set(["id", "name", "persona", "category", "organization"]);
const LEAVES = new Set(fields.map((f) => f.name));

/** A category or an organization; its name may be null, then its id stands in. */
function placeOf(kind: string, value: Json | undefined): Scope | undefined {
  const read = placeSchema.safeParse(value);
  return read.success ? { id: read.data.id, kind, label: read.data.name ?? read.data.id } : undefined;
}

export function readPersona(raw: unknown): RemotePersona & { scopes: Scope[] } {
  const row = objectOf(LABEL, raw, "a persona that is no object");
  const parsed = rowSchema.safeParse(row);
  if (!parsed.success) throw unreadable(LABEL, "a persona without an id");
  const profile = isObject(row.persona) ? row.persona : {};
  const leaves: JsonObject = { ...(parsed.data.name && { name: parsed.data.name }) };
  const other: JsonObject = undeclared(row, USED);
  for (const group of GROUPS) {
    const held = profile[group];
    if (!isObject(held)) continue;
    for (const [key, value] of Object.entries(undeclared(held, new Set()))) {
      if (LEAVES.has(key)) leaves[key] = value;
      else other[`${group}.${key}`] = value;
    }
  }
  const odd = isObject(row.persona)
    ? undeclared(profile, new Set(GROUPS.filter((g) => isObject(profile[g]))))
    : { "": row.persona ?? null };
  for (const [key, value] of Object.entries(odd)) if (!isEmpty(value)) other[key ? `persona.${key}` : "persona"] = value;
  const { values, misfits } = readValues(fields, (name) => leaves[name]);
  const places = [placeOf("category", row.category), placeOf("organization", row.organization)];
  return {
    sourceId: parsed.data.id,
    name: parsed.data.name ?? UNNAMED,
    values,
    other: { ...other, ...misfits },
    scopes: places.filter((place) => place !== undefined),
    state: "active",
  };
}

/** Rows repeat a persona once per organization (docs.tryprofound.com, get-personas): one persona out of each, places of all of them. They all come in one reply. */
export async function readPersonas(response: CallResponse): Promise<(RemotePersona & { scopes: Scope[] })[]> {
  const byId = new Map<string, RemotePersona & { scopes: Scope[] }>();
  const pace = pacer();
  for (const raw of rowsIn(response.body)) {
    await pace();
    const row = readPersona(bodyOf(LABEL, { ...response, body: raw }));
    const met = byId.get(row.sourceId);
    byId.set(row.sourceId, met ? joined(met, row) : row);
  }
  return [...byId.values()];
}

function joined(a: RemotePersona & { scopes: Scope[] }, b: RemotePersona & { scopes: Scope[] }): RemotePersona & { scopes: Scope[] } {
  const name = a.name === UNNAMED ? b.name : a.name;
  return { ...a, name, values: filled(a.values, b.values), other: filled(a.other, b.other), scopes: unique([...a.scopes, ...b.scopes]) };
}

/** Either's filled values; where both have a list every line of both, else the first. */
function filled(a: JsonObject, b: JsonObject): JsonObject {
  const both = { ...b, ...a };
  for (const [key, value] of Object.entries(b)) {
    const mine = a[key];
    if (isEmpty(mine)) both[key] = value;
    else if (Array.isArray(mine) && Array.isArray(value)) both[key] = [...mine, ...value.filter((line) => !has(mine, line))];
  }
  return both;
}

const has = (lines: Json[], line: Json): boolean => lines.some((known) => JSON.stringify(known) === JSON.stringify(line));

/** Places once each; a real name wins over an id that stood in for one. */
export function unique(places: Scope[]): Scope[] {
  const byKey = new Map<string, Scope>();
  for (const place of places) {
    const key = `${place.kind} ${place.id}`;
    const met = byKey.get(key);
    if (!met || met.label === met.id) byKey.set(key, place);
  }
  return [...byKey.values()];
}

/** Some lists are bare arrays, others stand under `data`. */
function rowsIn(body: Json | undefined): Json[] {
  const rows = isObject(body) ? body.data : body;
  if (!Array.isArray(rows)) throw unreadable(LABEL, "no list");
  return rows;
}

export function readPlaces(kind: "category" | "organization", body: Json | undefined): Scope[] {
  return unique(rowsIn(body).map((row) => placeOf(kind, row) ?? refuse(kind)));
}

/** Category rows name their organization: all there is where GET /v1/org does not exist (the endpoint overview leaves it out). */
export function organizationsOfCategories(body: Json | undefined): Scope[] {
  const places = rowsIn(body).map((row) => (isObject(row) ? placeOf("organization", row.organization) : undefined));
  return unique(places.filter((place) => place !== undefined));
}

function refuse(kind: string): never {
  throw unreadable(LABEL, `a row without an id where a ${kind} was expected`);
}
