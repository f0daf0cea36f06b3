import { checkConnection } from "@/lib/services/connection-check";
import { idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, ({ actor, params }) => checkConnection(actor, params.id));
