import { requestRefresh } from "@/lib/services/connections";
import { idParams, reply, route } from "@/lib/services/route";

export const POST = route({ params: idParams }, async ({ actor, params }) => reply(202, await requestRefresh(actor, params.id)));
