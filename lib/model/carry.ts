import { convert } from "./convert";
import { type Destination, duplicate } from "./duplicate";
import type { Field } from "./field";
import { isEmpty, type Json, type JsonObject } from "./json";

type Original = { fields: readonly Field[]; values: JsonObject; other?: JsonObject; places?: readonly string[] };
/** Field of the original → field of the copy; null: it stays behind because somebody said so. */
export type Mapping = Record<string, string | null>;
type Carried = { values: JsonObject /** Labels of what holds something and cannot go along. */; left: string[] };

/** What a copy holds: everything in the same source, else what goes by the same name; a mapping goes first. */
export function carry(original: Original, to: Destination, mapping: Mapping = {}): Carried {
  const mapped = Object.keys(mapping);
  const found: Carried = { values: {}, left: [] };
  for (const name of mapped) take(found, original, name, mapping[name] ?? null, to);
  const rest = Object.fromEntries(Object.entries(original.values).filter(([name]) => !mapped.includes(name)));
  if (!to.same) {
    for (const { name } of original.fields) if (!mapped.includes(name)) take(found, original, name, name, to);
    return found;
  }
  const whole = duplicate({ ...original, values: rest }, to);
  for (const [name, value] of Object.entries(whole.values)) put(found, value, to.fields, name, labelOf(original, name));
  return { ...found, left: [...found.left, ...whole.left.map(({ label }) => label)] };
}

/** Where a field of the copy is named that nobody can give it; the first such name. */
export const unknownTarget = (mapping: Mapping, fields: readonly Field[]): string | undefined =>
  Object.values(mapping).find((name): name is string => name !== null && !fields.some((field) => field.name === name && isGiven(field)));

function take(found: Carried, { fields, values }: Original, from: string, name: string | null, to: Destination): void {
  const value = values[from];
  if (name === null || value === undefined || isEmpty(value)) return;
  const label = labelOf({ fields }, from);
  const target = to.fields.find((field) => field.name === name);
  const made = target && isGiven(target) ? convert(value, target) : undefined;
  if (made && "value" in made) put(found, made.value, to.fields, name, label);
  else found.left.push(label);
}

/** Two lists for one field become one, each line once; anything else stays behind. */
function put(found: Carried, value: Json, fields: readonly Field[], name: string, label: string): void {
  const held = found.values[name];
  if (isEmpty(held)) found.values[name] = value;
  else if (Array.isArray(held) && Array.isArray(value) && fields.find((field) => field.name === name)?.kind === "list")
    found.values[name] = [...held, ...value.filter((line) => !held.includes(line))];
  else found.left.push(label);
}

const isGiven = ({ readOnly, kind }: Field): boolean => !readOnly && kind !== "questions";
const labelOf = ({ fields }: Pick<Original, "fields">, name: string): string => fields.find((field) => field.name === name)?.label ?? name;
