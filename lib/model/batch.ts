import { z } from "zod";
import { BATCH_KINDS, ITEM_STATES, type ItemState, VERBS } from "./batch-state";
import { valuesSchema } from "./persona";
import { personaFilterSchema } from "./persona-query";

export type { ItemState } from "./batch-state";

export const batchStateSchema = z.enum(["queued", "running", "paused", "waiting", "cancelling", "cancelled", "done"]);
export type BatchState = z.infer<typeof batchStateSchema>;

export const itemStateSchema = z.enum(ITEM_STATES);

/** More items than a batch can have, and what the database counts with. */
export const INDEX_MAX = 2_147_483_647;

/**
 * One change to one field: replace it, empty it, add lines to or take lines from a list, replace a text wherever it stands in it,
 * or take over what another field of the same persona holds (`fill`: only where this one is empty).
 */
export const changeSchema = z.discriminatedUnion("op", [
  z.strictObject({ field: z.string().max(200), op: z.literal("set"), value: valuesSchema.valueType }),
  z.strictObject({ field: z.string().max(200), op: z.literal("clear") }),
  z.strictObject({ field: z.string().max(200), op: z.literal("add"), value: z.union([z.string(), z.array(z.string())]) }),
  z.strictObject({ field: z.string().max(200), op: z.literal("remove"), value: z.union([z.string(), z.array(z.string())]) }),
  z.strictObject({
    field: z.string().max(200),
    op: z.literal("replace"),
    find: z.string().min(1).max(1000),
    with: z.string().max(10_000),
    wholeWord: z.boolean().default(false),
    matchCase: z.boolean().default(false),
  }),
  z.strictObject({
    field: z.string().max(200),
    op: z.literal("copy"),
    from: z.string().max(200),
    fill: z.boolean().default(false),
  }),
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

/** From the preview a person confirmed: when the same request would now do something else, it is refused as a conflict. */
const stamp = z.string().max(100).optional();

/** `mapping`: field of the original → field of the copy, null for none; what it does not name goes by its own name. */
const toPlace = {
  name,
  select: selectSchema,
  connection: z.uuid(),
  scope: z.string().max(200).optional(),
  mapping: z.record(z.string().max(200), z.string().max(200).nullable()).optional(),
  stamp,
};

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
    stamp,
  }),
  z.strictObject({ kind: z.literal("update"), name, select: selectSchema, changes: changesSchema, stamp }),
  z.strictObject({ kind: z.literal("remove"), name, select: selectSchema, stamp }),
  z.strictObject({ kind: z.literal("copy"), ...toPlace }),
  z.strictObject({ kind: z.literal("move"), ...toPlace }),
  z.strictObject({ kind: z.literal("import"), name, import: z.uuid(), issues: z.enum(["skip", "stop"]).default("skip"), stamp }),
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
  /** Items settled per minute, of late; null while nothing runs. */
  perMinute: z.number().nullable(),
});

/** Who was meant, as it was asked for; `count` is how many that were. */
export const batchScopeSchema = z.object({
  how: z.enum(["ids", "query", "rows", "file", "batch"]),
  count: z.number().int(),
  query: personaFilterSchema.optional(),
});
export type BatchScope = z.infer<typeof batchScopeSchema>;

/** What is left of the items once they are cleaned away. */
export type BatchSummary = {
  counts: Record<ItemState, number>;
  lanes: { connection: string; source: string; total: number; settled: number }[];
};

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
  undoneBy: z.uuid().nullable(),
  scope: batchScopeSchema.nullable(),
  changes: z.array(changeSchema).nullable(),
  planned: z.object({ will: z.number().int(), unchanged: z.number().int(), cannot: z.number().int() }).nullable(),
  /** The file it came from; `kept`: it can still be had. */
  file: z.object({ import: z.uuid(), name: z.string(), kept: z.boolean() }).nullable(),
  /** Until when the items are kept; null: they are cleaned away, and `counts` is what they came to. */
  itemsUntil: z.iso.datetime().nullable(),
});
export type Batch = z.infer<typeof batchSchema>;

export const batchItemSchema = z.object({
  index: z.number().int(),
  verb: z.enum(VERBS),
  /** Of an import: the row's number in the file. */
  row: z.number().int().nullable(),
  persona: z.uuid().nullable(),
  sourceId: z.string().nullable(),
  connection: z.uuid(),
  source: z.string(),
  name: z.string(),
  state: itemStateSchema,
  attempts: z.number().int(),
  problem: z.string().nullable(),
  /** Of the problem: the error's code, for what can be done about it. */
  code: z.string().nullable(),
  before: valuesSchema.nullable(),
  after: valuesSchema.nullable(),
  updatedAt: z.iso.datetime(),
});
export type BatchItem = z.infer<typeof batchItemSchema>;

export const OUTCOMES = ["will", "unchanged", "cannot"] as const;
export type PlannedOutcome = (typeof OUTCOMES)[number];

/** What a batch would do; nothing is sent. `items` is one page of it. */
export const batchPreviewSchema = z.object({
  kind: z.enum(BATCH_KINDS),
  total: z.number().int(),
  will: z.number().int(),
  unchanged: z.number().int(),
  cannot: z.number().int(),
  /** Of the whole plan: to be sent along when it is confirmed. */
  stamp: z.string(),
  nextCursor: z.string().nullable(),
  /** Per connection: what would be sent, and how long the rate limit makes it take (seconds, alone on its key). */
  lanes: z.array(
    z.object({
      connection: z.uuid(),
      source: z.string(),
      label: z.string(),
      will: z.number().int(),
      reads: z.number().int(),
      writes: z.number().int(),
      seconds: z.number(),
    }),
  ),
  /** Why some would not change, the most frequent first. */
  reasons: z.array(z.object({ outcome: z.enum(["unchanged", "cannot"]), reason: z.string(), count: z.number().int() })),
  items: z.array(
    z.object({
      index: z.number().int(),
      verb: z.enum(VERBS),
      row: z.number().int().nullable(),
      persona: z.uuid().nullable(),
      connection: z.uuid(),
      source: z.string(),
      name: z.string(),
      outcome: z.enum(OUTCOMES),
      reason: z.string().nullable(),
      before: valuesSchema.nullable(),
      after: valuesSchema.nullable(),
    }),
  ),
});
export type BatchPreview = z.infer<typeof batchPreviewSchema>;

/** `cursor` is the index of the last row seen; without `outcome`: rows of every outcome. */
export const previewQuerySchema = z.strictObject({
  preview: z
    .enum(["true", "false"])
    .default("false")
    .transform((text) => text === "true"),
  outcome: z.enum(OUTCOMES).optional(),
  cursor: z.coerce.number().int().min(0).max(INDEX_MAX).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});
export type PreviewPage = Omit<z.infer<typeof previewQuerySchema>, "preview">;

/** One row of a batch nobody confirmed yet, for the exact requests it would make. */
export const batchRequestsSchema = z.strictObject({ batch: createBatchSchema, index: z.number().int().min(0).max(INDEX_MAX) });

/** Exactly what would be sent upstream; the key is never among it. */
export const plannedRequestsSchema = z.object({
  requests: z.array(z.object({ method: z.string(), path: z.string(), body: z.unknown().nullable() })),
});
export type PlannedRequests = z.infer<typeof plannedRequestsSchema>;

export const batchPageSchema = z.object({ data: z.array(batchSchema), nextCursor: z.string().nullable() });
export const batchItemPageSchema = z.object({ data: z.array(batchItemSchema), nextCursor: z.string().nullable() });
