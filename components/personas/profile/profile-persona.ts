import type { Persona } from "@/lib/model/persona";

/** What the browser needs of a persona whose values the server has drawn. */
export type ProfilePersona = Omit<Persona, "values" | "other">;

export function withoutValues({ values: _values, other: _other, ...rest }: Persona): ProfilePersona {
  return rest;
}
