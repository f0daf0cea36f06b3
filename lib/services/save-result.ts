import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { SETTLED } from "@/lib/model/batch-state";
import { AppError, type ErrorCode, STATUS } from "@/lib/model/errors";
import type { SaveResult } from "@/lib/model/save-result";
import { type Actor, needRole } from "./actor";
import { viewPersona } from "./persona-view";

/** How the actor's own save under this key ended. Only looks: nothing is sent. Throws `not_found` when no such save ever reached this server. */
export async function saveResult(actor: Actor, key: string): Promise<SaveResult> {
  needRole(actor, "viewer");
  const db = await database();
  const [item] = await db
    .select({
      state: batchItems.state,
      personaId: batchItems.personaId,
      problem: batchItems.problem,
      problemCode: batchItems.problemCode,
    })
    .from(batchItems)
    .innerJoin(batches, eq(batches.id, batchItems.batchId))
    .where(and(eq(batches.userId, actor.id), eq(batches.idempotencyKey, key), inArray(batches.kind, ["create", "update"])))
    .limit(1);
  if (!item) throw new AppError("not_found", "No save under this key has reached this server.");
  if (!SETTLED.includes(item.state)) return { state: "open" };
  if ((item.state === "done" || (item.state === "skipped" && !item.problemCode)) && item.personaId) {
    const persona = await viewPersona(item.personaId);
    if (persona) return { state: "saved", persona };
  }
  const code = item.problemCode && item.problemCode in STATUS ? (item.problemCode as ErrorCode) : "source_down";
  return { state: "failed", code, detail: item.problem ?? "This was not done." };
}
