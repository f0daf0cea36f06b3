import { z } from "zod";

export { FILE_DAYS, IMPORT_BYTES_MAX, IMPORT_ROWS_MAX } from "./import-limits";

export const IMPORT_FORMATS = ["csv", "tsv", "xlsx", "json"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/**
 * What a cell does to a persona that exists: nothing; fill a field that is empty; replace what is there, an empty cell changing nothing;
 * or replace it with whatever the cell holds, nothing included. For a new persona every mode gives the cell.
 */
export const COLUMN_MODES = ["leave", "fill", "overwrite", "clear"] as const;
export type ColumnMode = (typeof COLUMN_MODES)[number];

/** Where a column goes: a field, one key of a record, or one of the facts an exported file carries. */
export const importTargetSchema = z.union([
  z.strictObject({ field: z.string().min(1).max(200), key: z.string().min(1).max(200).optional() }),
  z.strictObject({ fact: z.enum(["id", "sourceId", "source", "connection", "scope", "version"]) }),
]);
export type ImportTarget = z.infer<typeof importTargetSchema>;

export const importColumnSchema = z.object({
  index: z.number().int().min(0),
  header: z.string(),
  /** The first cells that hold something, cut. */
  samples: z.array(z.string()),
  /** Rows in which it holds something. */
  filled: z.number().int(),
  target: importTargetSchema.nullable(),
  mode: z.enum(COLUMN_MODES),
  /** Why this target was chosen; null: nobody and nothing chose one. */
  by: z.enum(["name", "meaning", "remembered", "person"]).nullable(),
});
export type ImportColumn = z.infer<typeof importColumnSchema>;

/** How a row finds its persona. `none`: every row is somebody new, unless the same row was imported before. */
export const importMatchSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("id") }),
  z.strictObject({ by: z.literal("name") }),
  z.strictObject({ by: z.literal("field"), field: z.string().min(1).max(200) }),
  z.strictObject({ by: z.literal("none") }),
]);
export type ImportMatch = z.infer<typeof importMatchSchema>;

export const importSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  by: z.string().nullable(),
  size: z.number().int(),
  format: z.enum(IMPORT_FORMATS),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheets: z.array(z.string()).nullable(),
  sheet: z.string().nullable(),
  headerRow: z.number().int().nullable(),
  rows: z.number().int(),
  columns: z.array(importColumnSchema),
  listSeparator: z.string(),
  connection: z.uuid().nullable(),
  scope: z.string().nullable(),
  match: importMatchSchema,
  unmatched: z.enum(["create", "skip"]),
  createdAt: z.iso.datetime(),
  /** Until when the content is kept; null: it is cleaned away. */
  keptUntil: z.iso.datetime().nullable(),
  /** The batch it became, the newest one. */
  batch: z.uuid().nullable(),
});
export type Import = z.infer<typeof importSchema>;

/** `connection` decides the fields that columns can go to. It may be left out when every row names its persona's id. */
export const importQuerySchema = z.strictObject({
  name: z.string().trim().min(1).max(200).default("pasted.csv"),
  connection: z.uuid().optional(),
});

export const updateImportSchema = z.strictObject({
  encoding: z.string().max(40).optional(),
  delimiter: z.string().min(1).max(2).optional(),
  sheet: z.string().max(200).optional(),
  headerRow: z.number().int().min(1).max(100).nullable().optional(),
  listSeparator: z.string().min(1).max(5).optional(),
  connection: z.uuid().nullable().optional(),
  scope: z.string().max(200).nullable().optional(),
  match: importMatchSchema.optional(),
  unmatched: z.enum(["create", "skip"]).optional(),
  /** Only those that change. */
  columns: z
    .array(
      z.strictObject({
        index: z.number().int().min(0).max(500),
        target: importTargetSchema.nullable().optional(),
        mode: z.enum(COLUMN_MODES).optional(),
      }),
    )
    .max(500)
    .optional(),
});
export type UpdateImport = z.infer<typeof updateImportSchema>;
