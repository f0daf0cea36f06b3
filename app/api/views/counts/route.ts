import { route } from "@/lib/services/route";
import { countViews } from "@/lib/services/view-counts";

export const GET = route({}, ({ actor }) => countViews(actor));
