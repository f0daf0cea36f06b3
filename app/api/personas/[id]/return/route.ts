import { returnPersona } from "@/lib/services/bin-return";
import { idempotencyKey, idParams, reply, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, async ({ actor, params, request }) =>
  reply(202, await returnPersona(actor, params.id, idempotencyKey(request))),
);
