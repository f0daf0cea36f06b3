import { cancelBatch } from "@/lib/services/batches";
import { idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, ({ actor, params }) => cancelBatch(actor, params.id));
