import { openApi } from "@/lib/services/openapi";
import { route } from "@/lib/services/route";

export const GET = route({ auth: "none" }, () => openApi());
