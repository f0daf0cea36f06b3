import { z } from "zod";
import { revisionSchema, valuesSchema } from "./persona";

export const revisionQuerySchema = z.strictObject({
  /** The last revision of the page before. */
  cursor: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

export const revisionPageSchema = z.object({
  data: z.array(revisionSchema),
  /** Of all of them. */
  total: z.number().int(),
  nextCursor: z.uuid().nullable(),
});
export type RevisionPage = z.infer<typeof revisionPageSchema>;

/** What a persona held at one revision; `previous` is the one before it. */
export const revisionContentSchema = z.object({ revision: revisionSchema, values: valuesSchema, previous: z.uuid().nullable() });
export type RevisionContent = z.infer<typeof revisionContentSchema>;

/** A change as the source itself remembers it; `known`: our revision of the same change, where that is certain. */
const remoteRevisionSchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  summary: z.string().nullable(),
  known: z.uuid().nullable(),
});

/** `none`: the source remembers nothing that can be asked for · `refused`: this connection's key does not reach it. */
export const remoteHistorySchema = z.object({ state: z.enum(["none", "refused", "read"]), data: z.array(remoteRevisionSchema) });
export type RemoteHistoryView = z.infer<typeof remoteHistorySchema>;

/** `before` is null when it made the persona. */
export const remoteChangeSchema = remoteRevisionSchema
  .omit({ known: true })
  .extend({ before: valuesSchema.nullable(), after: valuesSchema });
export type RemoteChangeView = z.infer<typeof remoteChangeSchema>;

export const revisionParamsSchema = z.strictObject({ id: z.uuid(), revision: z.uuid() });
/** A source's own id: opaque, on one line. */
export const sourceRevisionParamsSchema = z.strictObject({ id: z.uuid(), revision: z.string().regex(/^\P{Cc}{1,200}$/u) });
