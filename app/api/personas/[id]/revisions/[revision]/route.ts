import { revisionParamsSchema } from "@/lib/model/revision";
import { getRevision } from "@/lib/services/revisions";
import { route } from "@/lib/services/route";

export const GET = route({ params: revisionParamsSchema }, ({ actor, params }) => getRevision(actor, params.id, params.revision));
