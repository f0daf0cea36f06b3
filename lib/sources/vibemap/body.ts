import { AppError } from "@/lib/model/errors";
import { isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { CreateInput, UpdateInput } from "../source";
import { emptyOf, mergeRecord } from "../values";
import { creatable, updatable } from "../writing";
import { fields } from "./fields";

/** The vendor's client sends the whole content a second time as `persona_data`, which the search is built from. */
export function createBody({ scope, values }: CreateInput): JsonObject {
  const content = creatable(fields, values);
  if (scope) return { project_id: scope, ...content, persona_data: content };
  const message = "Choose the project the persona belongs to.";
  throw new AppError("invalid", message, { issues: [{ path: ["scope"], message }] });
}

/** Empties what is there and nothing else: the copy may hold keys that the column never had. */
const withNulls = (held: JsonObject): JsonObject => Object.fromEntries(Object.keys(held).map((key) => [key, null]));

/** Changed columns only. JSON columns are replaced whole upstream, so each goes out complete; `persona_data` follows where the row has one. */
export function updateBody({ sourceId, changes, current }: UpdateInput): JsonObject {
  const body: JsonObject = { id: sourceId };
  const copy = current.other.persona_data;
  const followed: JsonObject = isObject(copy) ? { ...copy } : {};
  for (const { field, value } of updatable(fields, changes)) {
    const next = (held: Json | undefined): Json => {
      if (value === null) return emptyOf(field);
      return field.kind === "record" && isObject(value) ? mergeRecord(held, value) : value;
    };
    const held = current.values[field.name];
    body[field.name] = next(held);
    followed[field.name] =
      value === null && isObject(held) ? mergeRecord(followed[field.name], withNulls(held)) : next(followed[field.name]);
  }
  return isObject(copy) ? { ...body, persona_data: followed } : body;
}
