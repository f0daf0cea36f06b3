import { exportQuerySchema, exportSelectSchema } from "@/lib/model/export";
import { exportList, exportSelected } from "@/lib/services/exports";
import { route } from "@/lib/services/route";

export const GET = route({ query: exportQuerySchema }, ({ actor, query }) => exportList(actor, query));

export const POST = route({ body: exportSelectSchema }, ({ actor, body }) => exportSelected(actor, body));
