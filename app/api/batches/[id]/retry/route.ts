import { retryBatch } from "@/lib/services/batches";
import { idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, ({ actor, params }) => retryBatch(actor, params.id));
