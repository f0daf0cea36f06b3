import { reverseChange } from "./changes";
import type { Field } from "./field";
import { type JsonObject, sameValue } from "./json";
import { differs, isOpenRecord, type Part, type Path, partsOf, valueAt } from "./parts";

/** "tagline", or "narrative.quote" for one key of a record. */
export const pathName = (path: Path): string => path.join(".");

/** Where a name stands; undefined when no field is called so. */
export function namedPath(fields: readonly Field[], name: string): Path | undefined {
  const whole = fields.find((field) => field.name === name);
  if (whole) return [whole.name];
  const record = fields.find((field) => field.kind === "record" && name.startsWith(`${field.name}.`));
  return record && [record.name, name.slice(record.name.length + 1)];
}

/** The changes that bring these places from what is held to what was held; places that hold the same already stay out. */
export function restoreChanges(fields: readonly Field[], held: JsonObject, earlier: JsonObject, paths: readonly Path[]): JsonObject {
  const whole = new Set(paths.filter(([, key]) => key === undefined).map(([name]) => name));
  const changes: JsonObject = {};
  for (const name of whole) if (!sameValue(held[name], earlier[name])) changes[name] = reverseChange(held[name], earlier[name]);
  for (const part of partsOf(fields, held, earlier)) {
    const [name, key] = part.path;
    const asked = key !== undefined && !whole.has(name) && paths.some((path) => path[0] === name && path[1] === key);
    if (!asked || !differs(part.field, valueAt(held, part.path), valueAt(earlier, part.path))) continue;
    changes[name] = { ...(changes[name] as JsonObject | undefined), [key]: valueAt(earlier, part.path) ?? null };
  }
  return changes;
}

/** Whether one key alone can go back: both times there was a record to hold it. */
export const keyedAlike = ([name, key]: Path, held: JsonObject, earlier: JsonObject): boolean =>
  key === undefined || (isOpenRecord(held[name]) && isOpenRecord(earlier[name]));

export type LeftOut = { part: Part; reason: string };

/** What a restore would write, and what it cannot with why. */
export function restoreParts(fields: readonly Field[], held: JsonObject, earlier: JsonObject): { parts: Part[]; leftOut: LeftOut[] } {
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  for (const field of fields) {
    for (const part of partsOf([field], held, earlier)) {
      if (!differs(part.field, valueAt(held, part.path), valueAt(earlier, part.path))) continue;
      const reason = reasonOf(field) ?? reasonOf(part.field);
      if (reason) leftOut.push({ part, reason });
      else parts.push(part);
    }
  }
  return { parts, leftOut };
}

const reasonOf = ({ readOnly, createOnly }: Field): string | undefined =>
  readOnly ?? (createOnly ? "It can only be given when a persona is made." : undefined);
