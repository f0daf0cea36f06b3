import { z } from "zod";
import { emailSchema, PASSWORD_MAX } from "./password";
import { roleSchema } from "./role-schema";

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1, "Enter your password.").max(PASSWORD_MAX, `A password has at most ${PASSWORD_MAX} characters.`),
});
export type SignIn = z.infer<typeof signInSchema>;

/** Who is signed in. */
export const meSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), role: roleSchema });
