import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import type { Json } from "@/lib/model/json";
import { amountSchema, textSchema, unreadable } from "../reading";
import type { Account } from "../source";
import { LABEL } from "./wire";

const credits = z.object({
  totalUsed: amountSchema,
  totalRemaining: amountSchema,
  totalMax: amountSchema,
  quotaUsed: amountSchema,
  quotaAvailable: amountSchema,
  quotaMax: amountSchema,
});
const validateSchema = z.object({
  status: z.unknown().optional(),
  valid: z.unknown().optional(),
  workspaceName: textSchema,
  organizationName: textSchema,
  credits: credits.nullish().catch(null),
});

/** Reply of api-key/validate (docs.octavehq.com, validate-api-key). */
export function readAccount(body: Json | undefined): Account {
  const read = validateSchema.safeParse(body);
  if (!read.success) throw unreadable(LABEL, "no answer about the key");
  const { valid, status, workspaceName, organizationName, credits } = read.data;
  if (valid === false)
    throw new AppError("source_key", "Octave says that this key is not valid. Make a new one in Octave and paste it here.");
  if (valid !== true && status !== "ok") throw unreadable(LABEL, "no answer about the key");
  const quota = credits && {
    used: credits.totalUsed ?? credits.quotaUsed,
    left: credits.totalRemaining ?? credits.quotaAvailable,
    max: credits.totalMax ?? credits.quotaMax,
    unit: "credits",
  };
  const told = quota && [quota.used, quota.left, quota.max].some((amount) => amount !== undefined);
  return { name: workspaceName ?? organizationName, ...(told && { quota }) };
}
