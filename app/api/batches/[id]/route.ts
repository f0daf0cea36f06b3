import { getBatch } from "@/lib/services/batches";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => getBatch(actor, params.id));
