import { route } from "@/lib/services/route";
import { listSourceInfos } from "@/lib/services/sources";

export const GET = route({}, ({ actor }) => listSourceInfos(actor));
