import { z } from "zod";
import { INDEX_MAX, itemStateSchema } from "./batch";
import { BATCH_KINDS } from "./batch-state";

/** `index`: only this item. */
export const retryQuerySchema = z.strictObject({ index: z.coerce.number().int().min(0).max(INDEX_MAX).optional() });

const limit = z.coerce.number().int().min(1).max(200).default(50);

/** `state`: under way, over, or over with something that needs a person. `by`: the name of who started it. */
export const batchListQuerySchema = z.strictObject({
  cursor: z.string().max(100).optional(),
  limit,
  kind: z.enum(BATCH_KINDS).optional(),
  state: z.enum(["open", "over", "needs"]).optional(),
  by: z.string().max(200).optional(),
  connection: z.uuid().optional(),
  q: z.string().trim().max(200).optional(),
});
export type BatchListQuery = z.infer<typeof batchListQuerySchema>;

/** `state` is comma separated; `cursor` is the index of the last item seen. */
export const itemQuerySchema = z.strictObject({
  state: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.array(itemStateSchema).min(1))
    .optional(),
  cursor: z.coerce.number().int().min(0).max(INDEX_MAX).optional(),
  limit,
});
