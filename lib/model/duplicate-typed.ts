import { type Destination, duplicate } from "./duplicate";
import type { Field } from "./field";
import type { JsonObject } from "./json";
import { changedParts, valueAt, withValue } from "./parts";

type Typed = { fields: readonly Field[]; start: JsonObject; now: JsonObject };
type Moved = { values: JsonObject /** Labels of what was typed and has no place there. */; left: string[] };

/** What a person typed into one form, put on top of what another connection's form begins with. */
export function moveTyped({ fields, start, now }: Typed, to: Destination, begin: JsonObject): Moved {
  const parts = changedParts(fields, start, now);
  if (to.same) return { values: parts.reduce((values, { path }) => withValue(values, path, valueAt(now, path)), begin), left: [] };
  const typed = parts.reduce((values: JsonObject, { path }) => withValue(values, path, valueAt(now, path)), {});
  const { values: made, carried, left } = duplicate({ fields, values: typed }, to);
  return {
    values: carried.reduce((values, { path }) => withValue(values, path, valueAt(made, path)), begin),
    left: left.map(({ label }) => label),
  };
}
