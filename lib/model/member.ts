import { z } from "zod";
import { emailSchema, passwordProblem } from "./password";
import { roleSchema } from "./role-schema";

const person = z.strictObject({
  name: z.string().trim().min(1, "Enter a name.").max(120, "Use at most 120 characters."),
  email: emailSchema,
  password: z.string(),
});

const withGoodPassword = <T extends z.ZodType<{ email: string; password: string }>>(schema: T) =>
  schema.check((ctx) => {
    const { email, password } = ctx.value;
    const message = passwordProblem(password, email);
    if (message) ctx.issues.push({ code: "custom", path: ["password"], message, input: password });
  });

/** The first owner. */
export const createOwnerSchema = withGoodPassword(person);
export type CreateOwner = z.infer<typeof createOwnerSchema>;

export const createMemberSchema = withGoodPassword(person.extend({ role: roleSchema }));
export type CreateMember = z.infer<typeof createMemberSchema>;

export const updateMemberSchema = z.strictObject({ role: roleSchema });

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  createdAt: z.iso.datetime(),
});
export type Member = z.infer<typeof memberSchema>;
export const membersSchema = z.object({ data: z.array(memberSchema) });
