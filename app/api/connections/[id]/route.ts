import { updateConnectionSchema } from "@/lib/model/connection";
import { getConnection, removeConnection, updateConnection } from "@/lib/services/connections";
import { idParams, reply, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => getConnection(actor, params.id));

export const PATCH = route({ params: idParams, body: updateConnectionSchema }, ({ actor, params, body }) =>
  updateConnection(actor, params.id, body),
);

export const DELETE = route({ params: idParams }, async ({ actor, params }) => reply(204, await removeConnection(actor, params.id)));
