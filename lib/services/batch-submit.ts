import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches } from "@/lib/db/schema";
import type { Batch, CreateBatch } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import { canonical } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import { type Actor, needRole } from "./actor";
import { insertItems } from "./batch-items";
import { batchName, scopeOf } from "./batch-names";
import type { Planned } from "./batch-plan";
import { dropPlan, freshPlan } from "./batch-plan-cache";
import { countsOf } from "./batch-preview";
import { stampOf } from "./batch-stamp";
import { viewBatch } from "./batch-view";
import { rememberMapping } from "./import-memory";
import type { BatchRow } from "./item-lease";
import { kickWorker } from "./worker";

/** Freezes the selection to ids and versions, stores every item, and answers; the worker does the rest. The same key and body give the same batch. */
export async function submitBatch(actor: Actor, input: CreateBatch, idempotencyKey: string | undefined): Promise<Batch> {
  needRole(actor, "editor");
  const { stamp, ...asked } = input;
  const requestHash = sha256(canonical(asked));
  const known = await batchByKey(actor, idempotencyKey, requestHash);
  if (known) return viewBatch(known.id);
  const plan = await freshPlan(actor, input);
  refuseOther(plan, stamp);
  if (plan.length === 0)
    throw new AppError("invalid", "This selection holds no persona, so there is nothing to do.", {
      issues: [{ path: ["select"], message: "Nothing matches." }],
    });
  const name = await batchName(input, plan);
  const { total: _, ...planned } = countsOf(plan);
  const db = await database();
  const id = await db.transaction(async (tx) => {
    const row = await insertBatch(tx, actor, {
      kind: input.kind,
      name,
      via: "batch",
      total: plan.length,
      changes: input.kind === "update" ? input.changes : null,
      scope: scopeOf(input, plan),
      planned,
      importId: input.kind === "import" ? input.import : null,
      idempotencyKey,
      requestHash,
    });
    if (row) await insertItems(tx, row.id, plan);
    if (row && input.kind === "import") await rememberMapping(tx, input.import);
    return row?.id;
  });
  dropPlan(actor, input);
  kickWorker();
  return viewBatch(id ?? (await batchByKey(actor, idempotencyKey, requestHash))?.id ?? "");
}

/** Throws `conflict` when this is not what somebody saw and confirmed. */
export function refuseOther(plan: readonly Planned[], stamp: string | undefined): void {
  if (stamp === undefined || stampOf(plan) === stamp) return;
  const { will, total } = countsOf(plan);
  throw new AppError(
    "conflict",
    `Something changed since you looked: now ${will.toLocaleString("en")} of ${total.toLocaleString("en")} would change. Nothing was started; look again, then confirm.`,
  );
}

export type NewBatch = Pick<BatchRow, "kind" | "name" | "via" | "total"> &
  Partial<Pick<BatchRow, "changes" | "undoOf" | "scope" | "planned" | "importId">> & {
    startedAt?: SQL;
    idempotencyKey?: string | undefined;
    requestHash?: string;
  };

/** Undefined when another request with the same key was faster. */
export async function insertBatch(tx: Tx, actor: Actor, batch: NewBatch): Promise<BatchRow | undefined> {
  const [row] = await tx
    .insert(batches)
    .values({ ...batch, userId: actor.id, by: actor.name })
    .onConflictDoNothing({ target: [batches.userId, batches.idempotencyKey] })
    .returning();
  return row;
}

/** Throws `invalid` when the key was used for something else. */
export async function batchByKey(actor: Actor, key: string | undefined, requestHash: string): Promise<BatchRow | undefined> {
  if (key === undefined) return undefined;
  const db = await database();
  const [row] = await db
    .select()
    .from(batches)
    .where(and(eq(batches.userId, actor.id), eq(batches.idempotencyKey, key)));
  if (row && row.requestHash !== requestHash)
    throw new AppError("invalid", "This Idempotency-Key was used for another request. Use a new one.", {
      issues: [{ path: ["Idempotency-Key"], message: "Already used." }],
    });
  return row;
}
