import { z } from "zod";

/** A deleted persona. `until`: when it can no longer be put back; `reason`: why it cannot be put back at all. */
export const binEntrySchema = z.object({
  id: z.uuid(),
  connection: z.uuid(),
  source: z.string(),
  name: z.string(),
  line: z.string().nullable(),
  deletedAt: z.iso.datetime(),
  deletedBy: z.string().nullable(),
  /** Deleted in the source itself, not through this app. */
  outside: z.boolean(),
  until: z.iso.datetime(),
  /** Labels of fields that hold something and cannot be written again. */
  lost: z.array(z.string()),
  reason: z.string().nullable(),
  /** The batch that puts it back, once somebody asked for that. */
  returning: z.uuid().nullable(),
});
export type BinEntry = z.infer<typeof binEntrySchema>;

export const binQuerySchema = z.strictObject({
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Only this one, if it is there. */
  persona: z.uuid().optional(),
});
export const binPageSchema = z.object({ data: z.array(binEntrySchema), total: z.number().int(), nextCursor: z.string().nullable() });
export type BinPage = z.infer<typeof binPageSchema>;
