import { closeDatabase, database } from "@/lib/db/client";
import { batches, batchItems, personas } from "@/lib/db/schema";
import type { Actor } from "@/lib/services/actor";
import { submitBatch } from "@/lib/services/batch-submit";
import { createConnection } from "@/lib/services/connections";
import { refreshesSettled } from "@/lib/services/scheduler";
import { startWorker } from "@/lib/services/worker";
import { allowOrigin, unthrottle } from "@/lib/testing/upstream-rules";
import type { Plan } from "./plan";

const POLL_MS = 50;
const actor: Actor = { id: "crash", name: "Crash", email: "crash@example.com", role: "owner" };
const say = (line: string) => process.stdout.write(`${line}\n`);

/** One life of the app: sets up once, works until everything is settled, tells what the ledger of items says. */
async function live(plan: Plan): Promise<void> {
  for (const { origin } of plan.places) allowOrigin(origin);
  unthrottle();
  const db = await database();
  if (plan.setUp && (await db.select({ id: batches.id }).from(batches).limit(1)).length === 0) await setUp(plan);
  const worker = await startWorker();
  say("working");
  for (;;) {
    const open = (await db.select({ phase: batches.phase }).from(batches)).filter(({ phase }) => phase !== "done");
    if (open.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await worker.stop();
  const items = await db
    .select({ batch: batchItems.batchId, state: batchItems.state, sourceId: batchItems.sourceId, problem: batchItems.problem })
    .from(batchItems);
  const kinds = await db.select({ id: batches.id, kind: batches.kind }).from(batches);
  const kindOf = new Map(kinds.map(({ id, kind }) => [id, kind]));
  say(JSON.stringify(items.map(({ batch, ...item }) => ({ kind: kindOf.get(batch), ...item }))));
  await closeDatabase();
}

async function setUp({ places, rows }: Plan): Promise<void> {
  for (const { source, key, origin, scope } of places) {
    const { id } = await createConnection(actor, { source, label: source, credentials: { apiKey: key }, origin }, { check: false });
    const names = Array.from({ length: rows }, (_, index) => (index < 3 ? "Triplet" : `Row ${index + 1}`));
    await refreshesSettled();
    const values = names.map((name) => ({ values: { name } }));
    await submitBatch(actor, { kind: "create", connection: id, ...(scope && { scope }), items: values }, undefined);
  }
  const db = await database();
  const known = await db.select({ id: personas.id }).from(personas);
  const [changed, removed] = [known.slice(0, -20), known.slice(-20)].map((part) => part.map(({ id }) => id));
  const field = "name";
  await submitBatch(
    actor,
    { kind: "update", select: { ids: changed ?? [] }, changes: [{ field, op: "set", value: "Changed by the batch" }] },
    undefined,
  );
  await submitBatch(actor, { kind: "remove", select: { ids: removed ?? [] } }, undefined);
}

const [text = "{}"] = process.argv.slice(2);
await live(JSON.parse(text) as Plan);
process.exit(0);
