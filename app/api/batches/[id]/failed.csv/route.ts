import { failedFile } from "@/lib/services/batch-file";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => failedFile(actor, params.id));
