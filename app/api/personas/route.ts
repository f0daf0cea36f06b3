import { createPersonaSchema } from "@/lib/model/persona";
import { personaQuerySchema } from "@/lib/model/persona-query";
import { listPersonas } from "@/lib/services/persona-list";
import { createPersona } from "@/lib/services/personas";
import { idempotencyKey, reply, route } from "@/lib/services/route";
import { samePerson } from "@/lib/services/same-person";

export const GET = route({ query: personaQuerySchema }, ({ actor, query }) => listPersonas(actor, query));

export const POST = route({ body: createPersonaSchema }, async ({ actor, body, request }) =>
  reply(201, await createPersona(samePerson(actor, request), body, idempotencyKey(request))),
);
