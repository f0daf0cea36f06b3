import { previewQuerySchema } from "@/lib/model/batch";
import { previewUndo, undoBatch } from "@/lib/services/batch-undo";
import { idParams, reply, route } from "@/lib/services/route";

export const POST = route({ params: idParams, query: previewQuerySchema }, async ({ actor, params, query: { preview, ...page } }) =>
  preview ? previewUndo(actor, params.id, page) : reply(202, await undoBatch(actor, params.id)),
);
