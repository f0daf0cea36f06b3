import { AppError } from "@/lib/model/errors";
import { isEmpty, isObject, type Json, type JsonObject } from "@/lib/model/json";
import type { CreateInput, UpdateInput } from "../source";
import { emptyOf } from "../values";
import { creatable, updatable } from "../writing";
import { fields } from "./fields";

export function createBody({ scope, values }: CreateInput): JsonObject {
  const { linkingStrategy, ...rest } = creatable(fields, values);
  return { ...rest, ...linking(linkingStrategy), ...(scope && { primaryOfferingOId: scope }) };
}

/** Changed keys only, at the top level and never under `data` (docs.octavehq.com, update-persona): what is left out stays. */
export function updateBody({ sourceId, changes, current }: UpdateInput): JsonObject {
  const body: JsonObject = { oId: sourceId };
  for (const { field, value } of updatable(fields, changes)) {
    if (value === null) body[field.name] = emptyOf(field);
    else body[field.name] = field.kind === "pairs" ? keepExtras(value, current.values[field.name]) : value;
  }
  return body;
}

/** The upstream tolerates keys beside title and value: each pair keeps those of its former self, found by title, else by place when only the title changed. */
function keepExtras(wanted: Json, held: Json | undefined): Json {
  if (!Array.isArray(wanted) || !Array.isArray(held)) return wanted;
  const left: (JsonObject | undefined)[] = held.map((pair) => (isObject(pair) ? pair : undefined));
  const take = (index: number): JsonObject | undefined => (index < 0 ? undefined : left.splice(index, 1, undefined)[0]);
  const byTitle = wanted.map((pair) => (isObject(pair) ? take(left.findIndex((old) => old?.title === pair.title)) : undefined));
  return wanted.map((pair, index) =>
    isObject(pair) ? { ...(byTitle[index] ?? (wanted.length === held.length ? take(index) : {})), ...pair } : pair,
  );
}

function linking(strategy: Json | undefined): { linkingStrategy?: JsonObject } {
  if (!isObject(strategy) || isEmpty(strategy)) return {};
  if (strategy.mode === "ALL") return { linkingStrategy: { mode: "ALL" } };
  if (!isEmpty(strategy.offeringOIds)) return { linkingStrategy: { mode: "SPECIFIC", offeringOIds: strategy.offeringOIds ?? [] } };
  const message = "Choose at least one offering, or link to every one.";
  throw new AppError("invalid", message, { issues: [{ path: ["values", "linkingStrategy", "offeringOIds"], message }] });
}
