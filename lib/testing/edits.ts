import { randomUUID } from "node:crypto";
import type { JsonObject } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import { createPersona, updatePersona } from "@/lib/services/personas";
import { held, owner, type Place } from "./world";

export const make = (place: Place, values: JsonObject = {}, key?: string) =>
  createPersona(
    owner,
    { connection: place.id, ...(place.scope && { scope: place.scope }), values: { name: `Made ${randomUUID()}`, ...values } },
    key,
  );
export const change = (persona: Pick<Persona, "id" | "version">, changes: JsonObject, key?: string) =>
  updatePersona(owner, persona.id, { version: persona.version, changes }, key);
export const rowOf = (place: Place, sourceId: string) => held(place).find((row) => (row.oId ?? row.id) === sourceId);
