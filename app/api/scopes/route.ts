import { route } from "@/lib/services/route";
import { knownScopes } from "@/lib/services/scopes";

export const GET = route({}, ({ actor }) => knownScopes(actor));
