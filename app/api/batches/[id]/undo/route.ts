import { undoBatch } from "@/lib/services/batch-undo";
import { idParams, reply, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, async ({ actor, params }) => reply(202, await undoBatch(actor, params.id)));
