import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { database, type Tx } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { Batch, BatchPreview, CreateBatch } from "@/lib/model/batch";
import { AppError } from "@/lib/model/errors";
import { canonical } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import { getSource } from "@/lib/sources/registry";
import { type Actor, needRole } from "./actor";
import { type Planned, planBatch } from "./batch-plan";
import { viewBatch } from "./batch-view";
import { fingerprint } from "./fingerprint";
import type { BatchRow } from "./item-lease";
import { kickWorker } from "./worker";

const PREVIEW_MAX = 200;
const CHUNK = 500;

export async function previewBatch(actor: Actor, input: CreateBatch): Promise<BatchPreview> {
  needRole(actor, "editor");
  const plan = await planBatch(input);
  const count = (outcome: Planned["outcome"]) => plan.filter((p) => p.outcome === outcome).length;
  const items = plan.slice(0, PREVIEW_MAX).map(({ personaId, connectionId, source, name, outcome, reason, before, after }, index) => ({
    index,
    persona: personaId,
    connection: connectionId,
    source,
    name,
    outcome,
    reason,
    before,
    after,
  }));
  return { kind: input.kind, total: plan.length, will: count("will"), unchanged: count("unchanged"), cannot: count("cannot"), items };
}

/** Freezes the selection to ids and versions, stores every item, and answers; the worker does the rest. The same key and body give the same batch. */
export async function submitBatch(actor: Actor, input: CreateBatch, idempotencyKey: string | undefined): Promise<Batch> {
  needRole(actor, "editor");
  const requestHash = sha256(canonical(input));
  const known = await batchByKey(actor, idempotencyKey, requestHash);
  if (known) return viewBatch(known.id);
  const plan = await planBatch(input);
  if (plan.length === 0)
    throw new AppError("invalid", "This selection holds no persona, so there is nothing to do.", {
      issues: [{ path: ["select"], message: "Nothing matches." }],
    });
  const db = await database();
  const id = await db.transaction(async (tx) => {
    const row = await insertBatch(tx, actor, {
      kind: input.kind,
      name: input.name ?? batchName(input, plan),
      via: "batch",
      total: plan.length,
      changes: input.kind === "update" ? input.changes : null,
      idempotencyKey,
      requestHash,
    });
    if (row) await insertItems(tx, row.id, plan);
    return row?.id;
  });
  kickWorker();
  return viewBatch(id ?? (await batchByKey(actor, idempotencyKey, requestHash))?.id ?? "");
}

export type NewBatch = Pick<BatchRow, "kind" | "name" | "via" | "total"> &
  Partial<Pick<BatchRow, "changes" | "undoOf">> & { startedAt?: SQL; idempotencyKey?: string; requestHash?: string };

/** Undefined when another request with the same key was faster. */
export async function insertBatch(tx: Tx, actor: Actor, batch: NewBatch): Promise<BatchRow | undefined> {
  const [row] = await tx
    .insert(batches)
    .values({ ...batch, userId: actor.id, by: actor.name })
    .onConflictDoNothing({ target: [batches.userId, batches.idempotencyKey] })
    .returning();
  return row;
}

export async function insertItems(tx: Tx, batchId: string, plan: readonly Planned[]): Promise<void> {
  const items = plan.map((planned, index) => itemOf(batchId, planned, index));
  for (let at = 0; at < items.length; at += CHUNK) await tx.insert(batchItems).values(items.slice(at, at + CHUNK));
}

/** A planned item as the ledger holds it before anything happens. */
export function itemOf(batchId: string, { outcome, reason, before: _before, after: _after, ...item }: Planned, index: number) {
  const state = outcome === "will" ? "pending" : outcome === "cannot" && item.personaId === null ? "failed" : "skipped";
  const content = item.wanted && item.sourceId === null ? fingerprint(getSource(item.source), item.wanted, item.scope) : null;
  return { ...item, batchId, index, fingerprint: content, state, problem: reason } as const;
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

function batchName(input: CreateBatch, plan: readonly Planned[]): string {
  const total = plan.length;
  const people = `${total} persona${total === 1 ? "" : "s"}`;
  if (input.kind === "create") return `Create ${people}`;
  if (input.kind === "remove") return `Delete ${people}`;
  const fields = [...new Set(plan.map((p) => p.source))].flatMap((id) => getSource(id).fields);
  const labels = [...new Set(input.changes.map((c) => fields.find((f) => f.name === c.field)?.label ?? c.field))];
  return `Change ${labels.slice(0, 3).join(", ").toLowerCase()} of ${people}`;
}
