import { isEmpty, type JsonObject } from "@/lib/model/json";
import { writeDraft } from "./draft";

const draft = (values: JsonObject, base: JsonObject) => ({
  session: `handed-${Date.now()}-${Math.random().toString(36).slice(2)}`,
  at: new Date().toISOString(),
  base,
  values,
});

/** Leaves what was typed as a draft for a new persona of that connection; answers the address that offers it. */
export function handToNew(me: string, connection: string, values: JsonObject): string {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
  writeDraft(`${me}:new:${connection}`, draft(given, {}));
  return `/personas/new?connection=${connection}`;
}

/** Leaves what was typed as a draft for a persona that exists by now; answers the address that offers it. */
export function handToEdit(me: string, persona: { id: string; values: JsonObject }, typed: JsonObject): string {
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => !isEmpty(value)));
  const base = Object.fromEntries(Object.keys(given).map((name) => [name, persona.values[name] ?? null]));
  writeDraft(`${me}:${persona.id}`, draft(given, base));
  return `/personas/${persona.id}/edit`;
}
