import { createShareSchema } from "@/lib/model/share";
import { reply, route } from "@/lib/services/route";
import { createShare, listShares } from "@/lib/services/shares";

export const GET = route({}, async ({ actor }) => ({ data: await listShares(actor) }));

export const POST = route({ body: createShareSchema }, async ({ actor, body }) => reply(201, await createShare(actor, body)));
