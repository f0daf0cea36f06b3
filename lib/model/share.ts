import { z } from "zod";
import { selectSchema } from "./batch";
import { personaStateSchema, valuesSchema } from "./persona";
import { fieldSchema } from "./source";

const label = z.string().trim().max(120);
const fields = z.array(z.string().min(1).max(200)).min(1, "Choose at least one field.").max(200);
const expiresAt = z.iso.datetime({ offset: true });

/** `fields`: field names to show, whichever source they come from; everything else stays here. */
export const createShareSchema = z.strictObject({
  select: selectSchema,
  label: label.optional(),
  fields,
  password: z.string().min(8, "At least 8 characters.").max(200).optional(),
  expiresAt: expiresAt.optional(),
  allowExport: z.boolean().optional(),
});
export type CreateShare = z.infer<typeof createShareSchema>;

export const updateShareSchema = z.strictObject({
  label: label.optional(),
  fields: fields.optional(),
  password: z.string().min(8).max(200).nullable().optional(),
  expiresAt: expiresAt.nullable().optional(),
  on: z.boolean().optional(),
  allowExport: z.boolean().optional(),
});
export type UpdateShare = z.infer<typeof updateShareSchema>;

export const shareStateSchema = z.enum(["on", "off", "expired"]);

export const shareSchema = z.object({
  id: z.uuid(),
  label: z.string().nullable(),
  personas: z.array(z.object({ id: z.uuid(), name: z.string() })),
  fields: z.array(z.string()),
  password: z.boolean(),
  expiresAt: z.iso.datetime().nullable(),
  allowExport: z.boolean(),
  state: shareStateSchema,
  views: z.number().int(),
  lastViewAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  by: z.string().nullable(),
});
export type Share = z.infer<typeof shareSchema>;

/** The token is in `url`, this once and never again. */
export const createdShareSchema = z.object({ id: z.uuid(), url: z.url() });
export type CreatedShare = z.infer<typeof createdShareSchema>;

/** What a visitor gets: nothing but the link's fields. `portrait` names a drawing, not the persona. */
export const sharedPersonaSchema = z.object({
  portrait: z.string(),
  name: z.string().nullable(),
  sourceLabel: z.string(),
  fields: z.array(fieldSchema),
  values: valuesSchema,
  state: personaStateSchema,
  readAt: z.iso.datetime(),
});
export const sharedSchema = z.object({ personas: z.array(sharedPersonaSchema), asOf: z.iso.datetime() });
export type Shared = z.infer<typeof sharedSchema>;
export type SharedPersona = z.infer<typeof sharedPersonaSchema>;
