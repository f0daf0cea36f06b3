import { listScopes } from "@/lib/services/connection-check";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => listScopes(actor, params.id));
