import { checkQuerySchema, createConnectionSchema } from "@/lib/model/connection";
import { createConnection, listConnections } from "@/lib/services/connections";
import { reply, route } from "@/lib/services/route";

export const GET = route({}, ({ actor }) => listConnections(actor));

export const POST = route({ body: createConnectionSchema, query: checkQuerySchema }, async ({ actor, body, query }) =>
  reply(201, await createConnection(actor, body, query)),
);
