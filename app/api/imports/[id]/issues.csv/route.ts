import { issuesFile } from "@/lib/services/import-issues";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => issuesFile(actor, params.id));
