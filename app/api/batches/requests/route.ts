import { batchRequestsSchema } from "@/lib/model/batch";
import { batchRequests } from "@/lib/services/batch-requests";
import { route } from "@/lib/services/route";

export const POST = route({ body: batchRequestsSchema }, ({ actor, body }) => batchRequests(actor, body));
