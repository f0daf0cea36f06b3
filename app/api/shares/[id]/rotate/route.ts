import { idParams, route } from "@/lib/services/route";
import { rotateShare } from "@/lib/services/shares";

export const POST = route({ params: idParams }, ({ actor, params }) => rotateShare(actor, params.id));
