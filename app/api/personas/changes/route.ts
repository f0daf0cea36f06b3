import { personaChangesQuerySchema } from "@/lib/model/persona-query";
import { listChanges } from "@/lib/services/persona-changes";
import { route } from "@/lib/services/route";

export const GET = route({ query: personaChangesQuerySchema }, ({ actor, query }) => listChanges(actor, query));
