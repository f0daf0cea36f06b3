import { z } from "zod";
import { FIELD_KINDS, type Field, MEANINGS } from "./field";
import { canSchema } from "./persona";

const fieldBase = z.object({
  name: z.string(),
  label: z.string(),
  kind: z.enum(FIELD_KINDS),
  meaning: z.enum(MEANINGS).optional(),
  help: z.string().optional(),
  required: z.boolean().optional(),
  maxLength: z.number().optional(),
  maxItems: z.number().optional(),
  options: z.array(z.object({ value: z.string(), label: z.string() })).optional(),
  free: z.boolean().optional(),
  suggestions: z.array(z.string()).optional(),
  optionsFrom: z.literal("scopes").optional(),
  readOnly: z.string().optional(),
  createOnly: z.boolean().optional(),
  counted: z.boolean().optional(),
  secret: z.boolean().optional(),
  pattern: z.object({ source: z.string(), message: z.string() }).optional(),
});

/** A Field as the API gives it. */
export const fieldSchema: z.ZodType<Field> = fieldBase.extend({ fields: z.array(fieldBase).optional() });

/** A source as the browser knows it: what it holds, what it can do, how it is drawn. */
export const sourceInfoSchema = z.object({
  id: z.string(),
  label: z.string(),
  brand: z.object({ hue: z.string(), hueDark: z.string(), mark: z.string() }),
  keyHelp: z.object({ text: z.string(), url: z.string() }),
  origin: z.string(),
  can: canSchema,
  fields: z.array(fieldSchema),
  credentials: z.array(fieldSchema),
  place: z.object({ label: z.string(), plural: z.string(), requiredOnCreate: z.boolean(), offeredOnCreate: z.boolean() }),
  limits: z.object({
    concurrency: z.enum(["atomic", "compare"]),
    idempotentCreate: z.boolean(),
    rate: z.object({ requests: z.number(), perSeconds: z.number() }),
    parallel: z.number(),
    freshSeconds: z.number(),
  }),
});
export type SourceInfo = z.infer<typeof sourceInfoSchema>;
