import { restoreSchema } from "@/lib/model/persona";
import { restoreRevision } from "@/lib/services/history-restore";
import { idempotencyKey, idParams, route } from "@/lib/services/route";

export const POST = route({ params: idParams, body: restoreSchema }, ({ actor, params, body, request }) =>
  restoreRevision(actor, params.id, body.revision, { ...body, idempotencyKey: idempotencyKey(request) }),
);
