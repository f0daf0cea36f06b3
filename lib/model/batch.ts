import { z } from "zod";
import { BATCH_KINDS, ITEM_STATES, type ItemState } from "./batch-state";
import { valuesSchema } from "./persona";
import { personaFilterSchema } from "./persona-query";

export type { ItemState } from "./batch-state";

export const batchStateSchema = z.enum(["queued", "running", "paused", "waiting", "cancelling", "cancelled", "done"]);
export type BatchState = z.infer<typeof batchStateSchema>;

export const itemStateSchema = z.enum(ITEM_STATES);

/** One change to one field: replace it, empty it, or add lines to / take lines from a list. */
export const changeSchema = z.discriminatedUnion("op", [
  z.strictObject({ field: z.string().max(200), op: z.literal("set"), value: valuesSchema.valueType }),
  z.strictObject({ field: z.string().max(200), op: z.literal("clear") }),
  z.strictObject({ field: z.string().max(200), op: z.literal("add"), value: z.union([z.string(), z.array(z.string())]) }),
  z.strictObject({ field: z.string().max(200), op: z.literal("remove"), value: z.union([z.string(), z.array(z.string())]) }),
]);
export type Change = z.infer<typeof changeSchema>;

/** A plain object means "set each of these". */
export const changesSchema = z.union([
  z.array(changeSchema).min(1).max(50),
  valuesSchema.transform((values): Change[] => Object.entries(values).map(([field, value]) => ({ field, op: "set", value }))),
]);

export const selectSchema = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(100_000) }),
  z.strictObject({ query: personaFilterSchema }),
]);
export type Select = z.infer<typeof selectSchema>;

const name = z.string().trim().min(1).max(120).optional();

export const createBatchSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("create"),
    name,
    connection: z.uuid(),
    scope: z.string().max(200).optional(),
    items: z
      .array(z.strictObject({ values: valuesSchema }))
      .min(1)
      .max(5000),
  }),
  z.strictObject({ kind: z.literal("update"), name, select: selectSchema, changes: changesSchema }),
  z.strictObject({ kind: z.literal("remove"), name, select: selectSchema }),
]);
export type CreateBatch = z.infer<typeof createBatchSchema>;

export const batchCountsSchema = z.object(
  Object.fromEntries(ITEM_STATES.map((s) => [s, z.number().int()])) as Record<ItemState, z.ZodNumber>,
);
export type BatchCounts = z.infer<typeof batchCountsSchema>;

export const batchLaneSchema = z.object({
  connection: z.uuid(),
  source: z.string(),
  label: z.string(),
  total: z.number().int(),
  settled: z.number().int(),
  waitingUntil: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
});

export const batchSchema = z.object({
  id: z.uuid(),
  kind: z.enum(BATCH_KINDS),
  name: z.string(),
  by: z.string().nullable(),
  state: batchStateSchema,
  total: z.number().int(),
  counts: batchCountsSchema,
  lanes: z.array(batchLaneSchema),
  waitingUntil: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
  /** The batch this one undoes, or that undid this one. */
  undoOf: z.uuid().nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

export const batchItemSchema = z.object({
  index: z.number().int(),
  persona: z.uuid().nullable(),
  sourceId: z.string().nullable(),
  connection: z.uuid(),
  source: z.string(),
  name: z.string(),
  state: itemStateSchema,
  attempts: z.number().int(),
  problem: z.string().nullable(),
  before: valuesSchema.nullable(),
  after: valuesSchema.nullable(),
  updatedAt: z.iso.datetime(),
});
export type BatchItem = z.infer<typeof batchItemSchema>;

/** What a batch would do; nothing is sent. `items` holds the first 200. */
export const batchPreviewSchema = z.object({
  kind: z.enum(BATCH_KINDS),
  total: z.number().int(),
  will: z.number().int(),
  unchanged: z.number().int(),
  cannot: z.number().int(),
  items: z.array(
    z.object({
      index: z.number().int(),
      persona: z.uuid().nullable(),
      connection: z.uuid(),
      source: z.string(),
      name: z.string(),
      outcome: z.enum(["will", "unchanged", "cannot"]),
      reason: z.string().nullable(),
      before: valuesSchema.nullable(),
      after: valuesSchema.nullable(),
    }),
  ),
});
export type BatchPreview = z.infer<typeof batchPreviewSchema>;

export const previewQuerySchema = z.strictObject({
  preview: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
});

const limit = z.coerce.number().int().min(1).max(200).default(50);

export const batchListQuerySchema = z.strictObject({ cursor: z.string().max(100).optional(), limit });

/** `state` is comma separated; `cursor` is the index of the last item seen. */
export const itemQuerySchema = z.strictObject({
  state: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(itemStateSchema).min(1))
    .optional(),
  cursor: z.coerce.number().int().min(0).optional(),
  limit,
});

export const batchPageSchema = z.object({ data: z.array(batchSchema), nextCursor: z.string().nullable() });
export const batchItemPageSchema = z.object({ data: z.array(batchItemSchema), nextCursor: z.string().nullable() });
