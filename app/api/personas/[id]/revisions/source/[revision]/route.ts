import { sourceRevisionParamsSchema } from "@/lib/model/revision";
import { getSourceRevision } from "@/lib/services/history-source";
import { route } from "@/lib/services/route";

export const GET = route({ params: sourceRevisionParamsSchema }, ({ actor, params }) =>
  getSourceRevision(actor, params.id, params.revision),
);
