import { listSourceRevisions } from "@/lib/services/history-source";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => listSourceRevisions(actor, params.id));
