import { createBatchSchema, previewQuerySchema } from "@/lib/model/batch";
import { batchListQuerySchema } from "@/lib/model/batch-query";
import { previewBatch } from "@/lib/services/batch-preview";
import { submitBatch } from "@/lib/services/batch-submit";
import { listBatches } from "@/lib/services/batches";
import { idempotencyKey, reply, route } from "@/lib/services/route";

export const GET = route({ query: batchListQuerySchema }, ({ actor, query }) => listBatches(actor, query));

export const POST = route(
  { body: createBatchSchema, query: previewQuerySchema },
  async ({ actor, body, query: { preview, ...page }, request }) =>
    preview ? previewBatch(actor, body, page) : reply(202, await submitBatch(actor, body, idempotencyKey(request))),
);
