import { signOut } from "@/lib/services/auth/sign-in";
import { reply, route } from "@/lib/services/route";

export const POST = route({ auth: "none" }, async ({ request }) => reply(200, { ok: true }, await signOut(request)));
