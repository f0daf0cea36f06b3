import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import type { Batch, BatchSummary } from "@/lib/model/batch";
import { ITEM_STATES, type ItemState } from "@/lib/model/batch-state";
import { useTestDatabase } from "@/lib/testing/database";
import { owner } from "@/lib/testing/world";
import { getBatch, listBatches } from "./batches";

useTestDatabase();

type Kept = Partial<typeof batches.$inferInsert> & { states?: ItemState[]; connection?: string };

async function keep({ states = ["done"], connection = randomUUID(), ...row }: Kept = {}): Promise<string> {
  const db = await database();
  const given = { kind: "update", name: "A batch", via: "batch", phase: "done", by: "Ines", total: states.length, ...row } as const;
  const [made] = await db
    .insert(batches)
    .values({ finishedAt: new Date(), ...given })
    .returning();
  const batchId = made?.id ?? "";
  const item = (state: ItemState, index: number) =>
    ({ batchId, index, connectionId: connection, source: "octave", verb: "update", name: "Somebody", state }) as const;
  if (states.length > 0) await db.insert(batchItems).values(states.map(item));
  return batchId;
}

const ids = async (query: Parameters<typeof listBatches>[1]) => (await listBatches(owner, query)).data.map(({ id }) => id);

test("filters by what it is, how it stands, who started it, where it went and what it is called", async () => {
  const connection = randomUUID();
  const open = await keep({ phase: "paused", states: ["failed", "pending"], by: "Rosa", finishedAt: null });
  const needs = await keep({ kind: "copy", states: ["done", "conflict"], connection });
  const over = await keep({ name: "100% _done_" });
  expect(await ids({ kind: "copy" })).toEqual([needs]);
  expect(await ids({ state: "open" })).toEqual([open]);
  expect(await ids({ state: "over" })).toEqual([over, needs]);
  expect(await ids({ state: "needs" })).toEqual([needs]);
  expect(await ids({ by: "Rosa" })).toEqual([open]);
  expect(await ids({ connection })).toEqual([needs]);
  expect(await ids({ q: "% _DONE" })).toEqual([over]);
  expect(await ids({ q: "nothing" })).toEqual([]);
});

test("what was cleaned away still counts, and says that its items are gone", async () => {
  const connection = randomUUID();
  const counts = { ...Object.fromEntries(ITEM_STATES.map((state) => [state, 0])), done: 7, failed: 2 } as BatchSummary["counts"];
  const summary: BatchSummary = { counts, lanes: [{ connection, source: "octave", total: 9, settled: 9 }] };
  const id = await keep({ states: [], total: 9, summary, createdAt: new Date("2025-01-02") });
  const view: Batch = await getBatch(owner, id);
  expect(view).toMatchObject({ total: 9, counts: { done: 7, failed: 2, pending: 0 }, itemsUntil: null });
  expect(view.lanes).toMatchObject([{ connection, source: "octave", total: 9, settled: 9, perMinute: null }]);
  expect(await ids({ connection })).toEqual([id]);
  expect(await ids({ state: "needs" })).toContain(id);
});

test("of what runs: how many a minute, per connection, of late", async () => {
  const connection = randomUUID();
  const startedAt = new Date(Date.now() - 30_000);
  const id = await keep({ phase: "active", startedAt, finishedAt: null, states: ["done", "done", "done", "pending"], connection });
  const [lane] = (await getBatch(owner, id)).lanes;
  expect(lane?.perMinute).toBeGreaterThan(5);
  expect(lane?.perMinute).toBeLessThan(7);
});

test("a thousand batches page by key without repeats, and a broken cursor is told", async () => {
  const db = await database();
  const at = new Date(Date.now() + 60_000);
  const made = Array.from({ length: 1000 }, (_, index) => ({
    kind: "update" as const,
    name: `Many ${index}`,
    via: "batch" as const,
    phase: "done" as const,
    total: 0,
    by: "Many",
    createdAt: new Date(at.getTime() + Math.floor(index / 3)),
    finishedAt: at,
  }));
  await db.insert(batches).values(made);
  const met: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listBatches(owner, { by: "Many", limit: 200, ...(cursor && { cursor }) });
    met.push(...page.data.map(({ name }) => name));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect([met.length, new Set(met).size]).toEqual([1000, 1000]);
  for (const cursor of ["x", "1_2", `999999999999999_${randomUUID()}`, `_${randomUUID()}`])
    await expect(listBatches(owner, { cursor })).rejects.toMatchObject({ code: "invalid" });
});
