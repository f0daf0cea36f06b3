import { z } from "zod";
import { selectSchema } from "./batch";
import { personaFilterSchema, SORTS } from "./persona-query";

export const EXPORT_FORMATS = ["csv", "xlsx", "json", "md"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a list shows, as a file. */
export const exportQuerySchema = personaFilterSchema.extend({
  format: z.enum(EXPORT_FORMATS),
  sort: z.enum(SORTS).default("changed"),
});
export type ExportQuery = z.infer<typeof exportQuerySchema>;

/** Chosen personas as a file. */
export const exportSelectSchema = z.strictObject({ format: z.enum(EXPORT_FORMATS), select: selectSchema });
export type ExportSelect = z.infer<typeof exportSelectSchema>;
