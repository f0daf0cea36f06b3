import { convert } from "./convert";
import type { Field } from "./field";
import { isEmpty, isObject, type Json, type JsonObject } from "./json";

type Taking = { field: string; from: string; fill: boolean };
type Copied = { value: Json | undefined } | { why: string };

/** What a field holds once it took over another one's value; nothing is taken over from an empty one. */
export function copied(values: JsonObject, { field, from, fill }: Taking, fields: readonly Field[]): Copied {
  const [held, given, to] = [values[field], values[from], fields.find(({ name }) => name === field)];
  if (to === undefined || given === undefined || isEmpty(given) || (fill && !isEmpty(held))) return { value: held };
  const made = convert(given, to);
  if ("why" in made) return made;
  return { value: isObject(held) && isObject(made.value) ? { ...held, ...made.value } : made.value };
}
