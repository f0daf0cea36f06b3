import { AppError, type Issue } from "@/lib/model/errors";
import type { Field } from "@/lib/model/field";
import { isEmpty, type Json, type JsonObject } from "@/lib/model/json";
import type { Credentials } from "./source";

const refuse = (issues: Issue[]): AppError => new AppError("invalid", "Some values cannot be sent to the source.", { issues });

/** Values to send when a persona is made, empty ones left out. Throws `invalid` for a missing required field or one that cannot be written. */
export function creatable(fields: readonly Field[], values: JsonObject): JsonObject {
  const issues: Issue[] = fields
    .filter((f) => f.required && !f.readOnly && isEmpty(values[f.name]))
    .map((f) => ({ path: ["values", f.name], message: `${f.label} is needed.` }));
  const given = Object.entries(values).filter(([, value]) => !isEmpty(value));
  for (const [name] of given) {
    const problem = unwritable(fields, name, true);
    if (problem) issues.push({ path: ["values", name], message: problem });
  }
  if (issues.length) throw refuse(issues);
  return Object.fromEntries(given);
}

/** Changes with their fields. Throws `invalid` when one of them cannot be written or a required one is emptied. */
export function updatable(fields: readonly Field[], changes: JsonObject): { field: Field; value: Json }[] {
  const issues: Issue[] = [];
  const found = Object.entries(changes).flatMap(([name, value]) => {
    const field = fields.find((f) => f.name === name);
    const emptied = field?.required && isEmpty(value) ? `${field.label} cannot be empty.` : undefined;
    const problem = unwritable(fields, name, false) ?? emptied;
    if (problem) issues.push({ path: ["changes", name], message: problem });
    return field ? [{ field, value }] : [];
  });
  if (issues.length) throw refuse(issues);
  return found;
}

function unwritable(fields: readonly Field[], name: string, creating: boolean): string | undefined {
  const field = fields.find((f) => f.name === name);
  if (!field) return `The source has no field "${name}".`;
  if (field.readOnly) return field.readOnly;
  return field.createOnly && !creating ? `${field.label} can only be chosen when a persona is made.` : undefined;
}

/** The key as a header may carry it; throws `invalid` before anything is sent. */
export function headerKey({ apiKey }: Credentials): string {
  const key = apiKey.trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw badKey("The key holds blanks or characters that no key has. Copy it again.");
}

export const badKey = (message: string): AppError =>
  new AppError("invalid", message, { issues: [{ path: ["credentials", "apiKey"], message }] });
