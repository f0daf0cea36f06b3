import { pauseBatch } from "@/lib/services/batches";
import { idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, ({ actor, params }) => pauseBatch(actor, params.id));
