import { retryQuerySchema } from "@/lib/model/batch-query";
import { retryBatch } from "@/lib/services/batch-retry";
import { idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams, query: retryQuerySchema }, ({ actor, params, query }) => retryBatch(actor, params.id, query));
