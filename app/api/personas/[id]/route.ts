import { freshQuerySchema, removeQuerySchema, updatePersonaSchema } from "@/lib/model/persona";
import { getPersona, removePersona, updatePersona } from "@/lib/services/personas";
import { idempotencyKey, idParams, route } from "@/lib/services/route";
import { samePerson } from "@/lib/services/same-person";

export const GET = route({ params: idParams, query: freshQuerySchema }, ({ actor, params, query }) => getPersona(actor, params.id, query));

export const PATCH = route({ params: idParams, body: updatePersonaSchema }, ({ actor, params, body, request }) =>
  updatePersona(samePerson(actor, request), params.id, body, idempotencyKey(request)),
);

export const DELETE = route({ params: idParams, query: removeQuerySchema }, ({ actor, params, query, request }) =>
  removePersona(actor, params.id, query.version, idempotencyKey(request)),
);
