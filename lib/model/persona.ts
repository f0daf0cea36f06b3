import { z } from "zod";
import type { Json } from "./json";
import { PERSONA_STATES } from "./persona-state";

export type { PersonaState } from "./persona-state";

export const personaStateSchema = z.enum(PERSONA_STATES);

const jsonSchema = z.json() as z.ZodType<Json>;
export const valuesSchema = z.record(z.string().max(200), jsonSchema);

export const scopeSchema = z.object({ id: z.string(), kind: z.string(), label: z.string() });

/** `missing` holds paths of counted fields that are empty: "painPoints", "demographics.age_range". */
export const readinessSchema = z.object({
  score: z.number().int().min(0).max(100),
  filled: z.number().int(),
  counted: z.number().int(),
  missing: z.array(z.string()),
});
export type Readiness = z.infer<typeof readinessSchema>;

export const canSchema = z.object({ create: z.boolean(), update: z.boolean(), remove: z.boolean(), reason: z.string().optional() });
export type Can = z.infer<typeof canSchema>;

const base = z.object({
  id: z.uuid(),
  connection: z.uuid(),
  source: z.string(),
  sourceId: z.string(),
  name: z.string(),
  scopes: z.array(scopeSchema),
  state: personaStateSchema,
  readiness: readinessSchema,
  /** When this content was last read from the source. */
  readAt: z.iso.datetime(),
  /** The source's own change time when it tells one, else when a change was noticed; null before any was. */
  changedAt: z.iso.datetime().nullable(),
  changedBy: z.string().nullable(),
  createdBy: z.string().nullable(),
  /** When the mirror last took something new about it; by the database's clock. */
  touchedAt: z.iso.datetime(),
  version: z.string(),
});

/** What a card or a row shows. `voice` is a quote in the persona's own words, `line` a summary. */
export const personaSummarySchema = base.extend({
  alias: z.string().nullable(),
  role: z.string().nullable(),
  voice: z.string().nullable(),
  line: z.string().nullable(),
  /** Asked-for columns as text, by meaning; null where the source has no such field, "" where it is empty. */
  cells: z.record(z.string(), z.string().nullable()).optional(),
});
export type PersonaSummary = z.infer<typeof personaSummarySchema>;

export const personaSchema = personaSummarySchema.extend({ values: valuesSchema, other: valuesSchema, can: canSchema });
export type Persona = z.infer<typeof personaSchema>;

/**
 * What happened to a field between our reading and our reading back, beside what was sent:
 * `beside`: somebody changed another field · `after`: it no longer holds what was sent, or never took it ·
 * `over`: the source's own history shows a change (`now`) that this save replaced.
 */
export const meanwhileSchema = z.object({
  field: z.string(),
  kind: z.enum(["beside", "after", "over"]),
  before: jsonSchema.optional(),
  now: jsonSchema.optional(),
  by: z.string().nullable(),
});
export type Meanwhile = z.infer<typeof meanwhileSchema>;

/** Answer of a save; `meanwhile` is absent when nothing else happened. */
export const savedPersonaSchema = personaSchema.extend({ meanwhile: z.array(meanwhileSchema).optional() });
export type SavedPersona = z.infer<typeof savedPersonaSchema>;

export const createPersonaSchema = z.strictObject({ connection: z.uuid(), scope: z.string().max(200).optional(), values: valuesSchema });
export type CreatePersona = z.infer<typeof createPersonaSchema>;

export const updatePersonaSchema = z.strictObject({ version: z.string().max(100), changes: valuesSchema });
export type UpdatePersona = z.infer<typeof updatePersonaSchema>;

export const revisionViaSchema = z.enum(["connect", "outside", "form", "batch", "import", "copy", "restore"]);
export type RevisionVia = z.infer<typeof revisionViaSchema>;

/** `deleted` and `returned` hold the values as they were then; a persona that returned has a new id in its source. */
export const revisionKindSchema = z.enum(["changed", "deleted", "returned"]);
export type RevisionKind = z.infer<typeof revisionKindSchema>;

export const revisionSchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  via: revisionViaSchema,
  kind: revisionKindSchema,
  version: z.string(),
  /** Changed field → before and after; absent on the first revision. */
  changes: z.array(z.object({ field: z.string(), before: jsonSchema.optional(), after: jsonSchema.optional() })),
});
export type Revision = z.infer<typeof revisionSchema>;

export const restoreSchema = z.strictObject({
  revision: z.uuid(),
  /** Names of fields, or "record.key"; without it everything that can be written. */
  fields: z.array(z.string().min(1).max(300)).min(1).max(500).optional(),
  /** What the person saw before deciding; a change since then to what is restored is a `conflict`. */
  version: z.string().max(100).optional(),
});
export type Restore = z.infer<typeof restoreSchema>;

/** `fresh=true` reads it from the source before answering. */
export const freshQuerySchema = z.strictObject({
  fresh: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

export const removeQuerySchema = z.strictObject({ version: z.string().max(100).optional() });

/** The batch that can be undone. */
export const removedSchema = z.object({ undo: z.uuid() });
