import { z } from "zod";
import type { JsonObject } from "@/lib/model/json";
import { idSchema, textSchema, timeSchema, UNNAMED, unreadable } from "../reading";
import type { RemotePersona, Scope } from "../source";
import { readValues, undeclared } from "../values";
import { LABEL, rowId } from "./envelope";
import { fields } from "./fields";

const rowSchema = z.looseObject({
  id: idSchema,
  project_id: idSchema.optional().catch(undefined),
  name: textSchema,
  created_at: timeSchema,
  updated_at: timeSchema,
});

/** The vendor's own client strips slug and embedding too: raw rows carry a long search vector. */
const DROPPED = ["slug", "embedding"];
const KNOWN = new Set([...Object.keys(rowSchema.shape), ...fields.map((f) => f.name), ...DROPPED]);

export function readPersona(row: JsonObject, write = false): RemotePersona {
  const read = rowSchema.safeParse(row);
  if (!read.success) throw unreadable(LABEL, "a persona without an id", write);
  const { id, name, created_at, updated_at } = read.data;
  const { values, misfits } = readValues(fields, (field) => row[field]);
  const rest = Object.entries(undeclared(row, KNOWN)).filter(([key]) => !key.includes("embedding"));
  return {
    sourceId: id,
    name: name ?? UNNAMED,
    values,
    other: { ...Object.fromEntries(rest), ...misfits },
    state: "active",
    createdAt: created_at,
    changedAt: updated_at ?? created_at,
  };
}

export const projectOf = (row: JsonObject): string | undefined => rowSchema.shape.project_id.parse(row.project_id);

export function readProject(row: JsonObject): Scope {
  const id = rowId(row);
  return { id, kind: "project", label: textSchema.parse(row.name) ?? id };
}
