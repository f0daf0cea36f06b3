import { updateViewSchema } from "@/lib/model/view";
import { idParams, reply, route } from "@/lib/services/route";
import { removeView, updateView } from "@/lib/services/views";

export const PATCH = route({ params: idParams, body: updateViewSchema }, ({ actor, params, body }) => updateView(actor, params.id, body));

export const DELETE = route({ params: idParams }, async ({ actor, params }) => reply(204, await removeView(actor, params.id)));
