import { updateShareSchema } from "@/lib/model/share";
import { idParams, reply, route } from "@/lib/services/route";
import { removeShare, updateShare } from "@/lib/services/shares";

export const PATCH = route({ params: idParams, body: updateShareSchema }, ({ actor, params, body }) => updateShare(actor, params.id, body));

export const DELETE = route({ params: idParams }, async ({ actor, params }) => reply(204, await removeShare(actor, params.id)));
