import { binQuerySchema } from "@/lib/model/bin";
import { listBin } from "@/lib/services/bin";
import { route } from "@/lib/services/route";

export const GET = route({ query: binQuerySchema }, ({ actor, query }) => listBin(actor, query));
