import { revisionQuerySchema } from "@/lib/model/revision";
import { pageRevisions } from "@/lib/services/revisions";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams, query: revisionQuerySchema }, ({ actor, params, query }) =>
  pageRevisions(actor, params.id, query),
);
