import { z } from "zod";
import { COLUMNS, type ColumnId } from "./columns";
import { connectionHealthSchema } from "./connection";
import { MEANINGS, type Meaning } from "./field";
import { personaSummarySchema } from "./persona";
import { PERSONA_STATES } from "./persona-state";

export const SORTS = ["changed", "-changed", "name", "-name", "readiness", "-readiness", "read", "-read"] as const;

const list = <T extends string>(item: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((v) => (Array.isArray(v) ? v : v.split(",")).map((s) => s.trim()).filter(Boolean))
    .pipe(z.array(item).max(100));

const days = z.string().regex(/^-?\d{1,4}$/);

/** Filters of the library; the same in the address, in the API and in a batch's frozen selection. Lists are comma separated. */
export const personaFilterSchema = z.strictObject({
  q: z.string().trim().max(10_000).optional(),
  source: list(z.string().max(40)).optional(),
  connection: list(z.uuid()).optional(),
  scope: list(z.string().max(200)).optional(),
  /** Without it: everything but `deleted`. */
  state: list(z.enum(PERSONA_STATES) as unknown as z.ZodType<(typeof PERSONA_STATES)[number], string>).optional(),
  /** Least or most ready: "0-49", "50-89", "90-100" or any "from-to". */
  readiness: z
    .string()
    .regex(/^\d{1,3}-\d{1,3}$/)
    .optional(),
  /** Personas that lack any of these, though their source counts it. */
  missing: list(z.enum(MEANINGS) as unknown as z.ZodType<Meaning, string>).optional(),
  /** Days since the last change: "7" within a week, "-180" not for half a year. */
  freshness: days.optional(),
  /** Days since it was last read, in the same words. */
  read: days.optional(),
  /** Who created it or changed it last, as the source or Personary names them. */
  by: list(z.string().max(200)).optional(),
  /** Whether another connection holds somebody of the same name. */
  matched: z.enum(["true", "false"]).optional(),
});
export type PersonaFilter = z.infer<typeof personaFilterSchema>;

const columns = list(z.enum(COLUMNS) as unknown as z.ZodType<ColumnId, string>);

/** `sort`: changed = most recent first, name = A to Z, readiness = least ready first, read = most recently read first; "-" turns it round. */
export const personaQuerySchema = personaFilterSchema.extend({
  sort: z.enum(SORTS).default("changed"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(4000).optional(),
  /** Rows to skip instead of a cursor: for a jump into the middle. Going on from there, use the cursor. */
  offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
  /** Each row then has `cells` for those that stand for a value. */
  columns: columns.optional(),
});
export type PersonaQuery = z.infer<typeof personaQuerySchema>;

export const personaPageSchema = z.object({
  /** When this page was read from the mirror: what to ask `/api/personas/changes` from. */
  at: z.iso.datetime(),
  data: z.array(personaSummarySchema),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
  connections: z.array(connectionHealthSchema),
});
export type PersonaPage = z.infer<typeof personaPageSchema>;

/** What happened in the mirror since `since`, among the personas a filter finds; at most 1,000 are counted of each. */
export const personaChangesQuerySchema = personaFilterSchema.extend({
  since: z.iso.datetime(),
  /** Each row then has `cells`, as in the list. */
  columns: columns.optional(),
});
export type PersonaChangesQuery = z.infer<typeof personaChangesQuerySchema>;

export const personaChangesSchema = z.object({
  at: z.iso.datetime(),
  new: z.number().int(),
  changed: z.number().int(),
  gone: z.number().int(),
  /** The latest of them, whatever the filter, at most 200: for rows that are already on screen. */
  data: z.array(personaSummarySchema),
});
export type PersonaChanges = z.infer<typeof personaChangesSchema>;
