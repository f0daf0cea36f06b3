import { route } from "@/lib/services/route";

export const GET = route({ auth: "none" }, () => ({ status: "live" }));
