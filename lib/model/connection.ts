import { z } from "zod";
import { problemSchema } from "./errors";
import { canSchema } from "./persona";

/** fresh: read recently · stale: older than its refresh time · failing: the last try failed · paused: a person (or a refused key) stopped it · reading: first read under way. */
export const connectionStateSchema = z.enum(["fresh", "stale", "failing", "paused", "reading"]);
export type ConnectionState = z.infer<typeof connectionStateSchema>;

/** What the library says about a connection beside its rows. */
export const connectionHealthSchema = z.object({
  id: z.uuid(),
  source: z.string(),
  label: z.string(),
  state: connectionStateSchema,
  readAt: z.iso.datetime().nullable(),
  problem: problemSchema.pick({ code: true, detail: true }).extend({ since: z.iso.datetime() }).optional(),
  /** When a failing connection is tried again; null when it works, is paused, or is being tried now. */
  nextTryAt: z.iso.datetime().nullable(),
});
export type ConnectionHealth = z.infer<typeof connectionHealthSchema>;

export const accountSchema = z.object({
  name: z.string().optional(),
  quota: z.object({ used: z.number().optional(), left: z.number().optional(), max: z.number().optional(), unit: z.string() }).optional(),
});
export type Account = z.infer<typeof accountSchema>;

export const connectionSchema = connectionHealthSchema.extend({
  origin: z.string(),
  /** The stored key: never the key itself. `hint` is its last four characters, when it is long enough to show any. */
  key: z.object({ set: z.boolean(), hint: z.string().nullable(), at: z.iso.datetime().nullable(), by: z.string().nullable() }),
  account: accountSchema.nullable(),
  /** Rows so far of a read under way. */
  progress: z.object({ startedAt: z.iso.datetime(), read: z.number().int() }).nullable(),
  personas: z.number().int(),
  can: canSchema,
  createdAt: z.iso.datetime(),
});
export type Connection = z.infer<typeof connectionSchema>;

const label = z.string().trim().min(1, "Give it a name.").max(80);
const credentials = z.strictObject({ apiKey: z.string().trim().min(1, "Paste the key.").max(4096), kind: z.string().max(40).optional() });
const origin = z.url({ protocol: /^https?$/ }).max(300);

export const createConnectionSchema = z.strictObject({ source: z.string().max(40), label, credentials, origin: origin.optional() });
export type CreateConnection = z.infer<typeof createConnectionSchema>;

export const updateConnectionSchema = z.strictObject({
  label: label.optional(),
  credentials: credentials.optional(),
  origin: origin.optional(),
  paused: z.boolean().optional(),
});
export type UpdateConnection = z.infer<typeof updateConnectionSchema>;

export const testConnectionSchema = createConnectionSchema.omit({ label: true });

/** Answer of a key test. */
export const checkSchema = z.object({ ok: z.boolean(), account: accountSchema.optional(), problem: problemSchema.optional() });
export type Check = z.infer<typeof checkSchema>;

const flag = z.enum(["true", "false"]).transform((text) => text === "true");

/** `check=false` stores a key without asking the source first. */
export const checkQuerySchema = z.strictObject({ check: flag.default(true) });
