import { testConnectionSchema } from "@/lib/model/connection";
import { testKey } from "@/lib/services/connection-check";
import { route } from "@/lib/services/route";

export const POST = route({ body: testConnectionSchema }, ({ actor, body }) => testKey(actor, body));
