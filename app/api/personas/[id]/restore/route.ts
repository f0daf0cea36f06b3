import { restoreSchema } from "@/lib/model/persona";
import { restoreRevision } from "@/lib/services/revisions";
import { idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams, body: restoreSchema }, ({ actor, params, body }) =>
  restoreRevision(actor, params.id, body.revision),
);
