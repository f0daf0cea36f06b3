import { itemQuerySchema } from "@/lib/model/batch-query";
import { listItems } from "@/lib/services/batches";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams, query: itemQuerySchema }, ({ actor, params, query }) => listItems(actor, params.id, query));
