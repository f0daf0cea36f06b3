import { listRevisions } from "@/lib/services/revisions";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, async ({ actor, params }) => ({ data: await listRevisions(actor, params.id) }));
