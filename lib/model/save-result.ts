import { z } from "zod";
import { type ErrorCode, STATUS } from "./app-error";
import { personaSchema } from "./persona";

/** How a save under one idempotency key ended, as the ledger knows it. */
export const saveResultSchema = z.discriminatedUnion("state", [
  z.object({ state: z.literal("open") }),
  z.object({ state: z.literal("saved"), persona: personaSchema }),
  z.object({ state: z.literal("failed"), code: z.enum(Object.keys(STATUS) as [ErrorCode, ...ErrorCode[]]), detail: z.string() }),
]);
export type SaveResult = z.infer<typeof saveResultSchema>;

export const saveKeyParams = z.strictObject({ key: z.string().regex(/^[\x21-\x7e]{1,200}$/) });
