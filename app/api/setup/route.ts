import { createOwnerSchema } from "@/lib/model/member";
import { signIn } from "@/lib/services/auth/sign-in";
import { reply, route } from "@/lib/services/route";
import { createOwner, setupState } from "@/lib/services/setup";

export const GET = route({ auth: "none" }, () => setupState());

export const POST = route({ auth: "none", body: createOwnerSchema, maxBodyBytes: 16_384 }, async ({ body }) => {
  const { id, name, email, role } = await createOwner(body);
  return reply(201, { id, name, email, role }, await signIn({ email, password: body.password }));
});
