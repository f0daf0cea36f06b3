import { reply, route } from "@/lib/services/route";
import { notReady } from "@/lib/services/start";

export const GET = route({ auth: "none" }, async () => {
  const missing = await notReady();
  return missing.length === 0 ? { status: "ready" } : reply(503, { status: "not ready", missing });
});
