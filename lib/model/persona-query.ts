import { z } from "zod";
import { connectionHealthSchema } from "./connection";
import { personaSummarySchema } from "./persona";
import { PERSONA_STATES } from "./persona-state";

export const SORTS = ["changed", "-changed", "name", "-name", "readiness", "-readiness", "read", "-read"] as const;

const list = <T extends string>(item: z.ZodType<T, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((v) => (Array.isArray(v) ? v : v.split(",")).map((s) => s.trim()).filter(Boolean))
    .pipe(z.array(item).max(100));

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
  /** Days since the last change: "7" within a week, "-180" not for half a year. */
  freshness: z
    .string()
    .regex(/^-?\d{1,4}$/)
    .optional(),
});
export type PersonaFilter = z.infer<typeof personaFilterSchema>;

/** `sort`: changed = most recent first, name = A to Z, readiness = least ready first, read = most recently read first; "-" turns it round. */
export const personaQuerySchema = personaFilterSchema.extend({
  sort: z.enum(SORTS).default("changed"),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});
export type PersonaQuery = z.infer<typeof personaQuerySchema>;

export const personaPageSchema = z.object({
  data: z.array(personaSummarySchema),
  total: z.number().int(),
  nextCursor: z.string().nullable(),
  connections: z.array(connectionHealthSchema),
});
export type PersonaPage = z.infer<typeof personaPageSchema>;
