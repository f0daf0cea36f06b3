import { personaFilterSchema } from "@/lib/model/persona-query";
import { listFacets } from "@/lib/services/facets";
import { route } from "@/lib/services/route";

export const GET = route({ query: personaFilterSchema }, ({ actor, query }) => listFacets(actor, query));
