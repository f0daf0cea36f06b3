import { z } from "zod";
import type { Json, JsonObject } from "@/lib/model/json";
import { isObject } from "@/lib/model/json";
import type { PersonaState } from "@/lib/model/persona";
import type { Page } from "../paging";
import { amountSchema, idSchema, markSchema, objectOf, textSchema, timeSchema, UNNAMED, unreadable } from "../reading";
import type { RemotePersona } from "../source";
import { readValues, undeclared } from "../values";
import { fields } from "./fields";

export const LABEL = "Octave";
export const PAGE_SIZE = 100;

const personaSchema = z.looseObject({
  oId: idSchema,
  name: textSchema,
  internalName: textSchema,
  createdAt: timeSchema,
  updatedAt: timeSchema,
  deletedAt: markSchema,
  archivedAt: markSchema,
  rejected: z
    .unknown()
    .optional()
    .transform((v) => v === true),
  unrecognized: z
    .unknown()
    .optional()
    .transform((v) => v === true),
  active: z
    .unknown()
    .optional()
    .transform((v) => v !== false),
  data: z.looseObject({}).nullish(),
});

/** Whose persona it is: the one who made it. Lists may show an id alone, then nobody is named. */
const userSchema = z.object({ firstName: textSchema, lastName: textSchema }).catch({ firstName: undefined, lastName: undefined });

function creatorOf(row: JsonObject): string | undefined {
  const { firstName, lastName } = userSchema.parse(row.user);
  return textSchema.parse([firstName, lastName].filter(Boolean).join(" "));
}

/** Counters come with lists only (docs.octavehq.com, older list-persona snapshot): kept, they would look like edits. */
const USED = new Set([...Object.keys(personaSchema.shape), "_metadata", "metadata", "activeSequences", "sentEmails"]);
const DECLARED = new Set(fields.filter((f) => !f.createOnly).map((f) => f.name));
const NOT_OTHER = new Set([...USED, ...DECLARED]);

function stateOf(row: z.output<typeof personaSchema>): PersonaState {
  if (row.deletedAt) return "deleted";
  if (row.archivedAt) return "archived";
  if (row.rejected) return "rejected";
  if (row.unrecognized) return "unrecognized";
  return row.active ? "active" : "inactive";
}

export function readPersona(raw: unknown, write = false): RemotePersona {
  const source = objectOf(LABEL, raw, "a persona that is no object", write);
  const parsed = personaSchema.safeParse(source);
  if (!parsed.success) {
    const broken = parsed.error.issues[0]?.path[0] === "data" ? "a persona with unusable data" : "a persona without an id";
    throw unreadable(LABEL, broken, write);
  }
  const row = parsed.data;
  if (write && !row.data) throw unreadable(LABEL, "a saved persona without its data", true);
  const data = isObject(source.data) ? source.data : {};
  const { values, misfits } = readValues(fields, (name) => (TOP.has(name) ? (source[name] ?? data[name]) : (data[name] ?? source[name])));
  const other = { ...undeclared(source, NOT_OTHER), ...misfits };
  for (const [key, value] of Object.entries(undeclared(data, DECLARED))) other[key in other ? `data.${key}` : key] = value;
  return {
    sourceId: row.oId,
    name: row.name ?? row.internalName ?? UNNAMED,
    values,
    other,
    state: stateOf(row),
    createdAt: row.createdAt,
    changedAt: row.updatedAt ?? row.createdAt,
    createdBy: creatorOf(source),
  };
}

/** `internalName` stands in both places and the two can drift: the top level is the one that is shown. */
const TOP = new Set(["name", "internalName", "description", "qualifyingQuestions"]);

/** The persona of a single reply: flat after get, under `data` after create and update. A flat one has `data` too, so the id decides. */
export function personaIn(body: Json | undefined, write = false): JsonObject {
  const outer = objectOf(LABEL, body, "no object", write);
  if (idSchema.safeParse(outer.oId).success) return outer;
  return objectOf(LABEL, outer.data, "no persona", write);
}

const endSchema = z.object({ hasNext: z.boolean().optional().catch(undefined), total: amountSchema });

/** A page of any list call; where there is no `hasNext` (product/list) `total` tells, and without both only a short page ends it. */
export function readPage(body: Json | undefined, offset: number): Page<JsonObject> {
  const outer = Array.isArray(body) ? { data: body } : objectOf(LABEL, body, "no list");
  if (!Array.isArray(outer.data)) throw unreadable(LABEL, "no list");
  const rows = outer.data.map((row) => objectOf(LABEL, row, "a row that is no object"));
  const { hasNext, total } = endSchema.parse({ ...(isObject(outer.metadata) && outer.metadata), ...outer });
  const received = offset + rows.length;
  if (hasNext !== undefined) return { rows, total, more: hasNext ? "yes" : "no" };
  if (total !== undefined) return { rows, total, more: received < total ? "yes" : "no" };
  return { rows, more: rows.length >= PAGE_SIZE ? "maybe" : "no" };
}

export function rowId(row: JsonObject): string {
  const id = idSchema.safeParse(row.oId);
  if (!id.success) throw unreadable(LABEL, "a row without an id");
  return id.data;
}
