import { beatSchema } from "@/lib/model/presence";
import { beatPresence, listEditors } from "@/lib/services/presence";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, async ({ actor, params }) => ({ data: await listEditors(actor, params.id) }));

export const POST = route({ params: idParams, body: beatSchema }, async ({ actor, params, body }) => ({
  data: await beatPresence(actor, params.id, body),
}));
