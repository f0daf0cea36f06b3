import { signInSchema } from "@/lib/model/auth";
import { signIn } from "@/lib/services/auth/sign-in";
import { reply, route } from "@/lib/services/route";

export const POST = route({ auth: "none", body: signInSchema, maxBodyBytes: 16_384 }, async ({ body }) =>
  reply(200, { ok: true }, await signIn(body)),
);
