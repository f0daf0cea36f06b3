import { z } from "zod";
import { AppError, type ErrorCode, type Refusal, STATUS } from "./app-error";

export { AppError, type ErrorCode, STATUS } from "./app-error";

export const issueSchema = z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() });
export type Issue = z.infer<typeof issueSchema>;

/** RFC 9457 problem document; the body of every error this app answers with. */
export const problemSchema = z.object({
  title: z.string(),
  status: z.number().int(),
  code: z.enum(Object.keys(STATUS) as [ErrorCode, ...ErrorCode[]]),
  detail: z.string(),
  issues: z.array(issueSchema).optional(),
  current: z.unknown().optional(),
  /** Seconds to wait before the next try. */
  retryAfter: z.number().optional(),
  /** The request may have had its effect; send the same again only with the same idempotency key. */
  unsure: z.boolean().optional(),
  /** Of a refused save: the key may not do this, the name is taken, or the connection is paused. */
  refusal: z.enum(["permission", "taken", "paused"] satisfies Refusal[]).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** `invalid` from a zod error, one issue per path. */
export function invalid(error: z.ZodError, detail = "Some values cannot be used."): AppError {
  const issues = error.issues.map((i) => ({ path: i.path.map((p) => (typeof p === "symbol" ? String(p) : p)), message: i.message }));
  return new AppError("invalid", detail, { issues });
}
