import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { batches } from "@/lib/db/schema";
import { items, over } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, held, mirrored, openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { insertItems } from "./batch-items";
import type { Planned } from "./batch-plan";
import { retryBatch } from "./batch-retry";
import { insertBatch } from "./batch-submit";
import { cancelBatch, pauseBatch } from "./batches";
import { kickWorker } from "./worker";

vi.setConfig({ testTimeout: 60_000 });
useTestDatabase();
useWorld();
useWorker();

const MOVED = "Moved by a test";

/** Makes somebody new, then deletes the first one of the library. */
async function moveOne(place: Place): Promise<string> {
  const [original] = await mirrored(place.id);
  if (!original) throw new Error("The library is empty.");
  const base = { connectionId: place.id, source: place.source, outcome: "will", reason: null, before: null, after: null } as const;
  const plan: Planned[] = [
    { ...base, verb: "create", personaId: null, sourceId: null, name: MOVED, baseVersion: null, wanted: { name: MOVED }, scope: null },
    {
      ...base,
      verb: "remove",
      dependsOn: 0,
      personaId: original.id,
      sourceId: original.sourceId,
      name: original.name,
      baseVersion: original.version,
      wanted: null,
      scope: null,
    },
  ];
  const db = await database();
  const id = await db.transaction(async (tx) => {
    const batch = await insertBatch(tx, owner, { kind: "move", name: "Move one", via: "batch", total: 2 });
    if (!batch) throw new Error("No batch was made.");
    await insertItems(tx, batch.id, plan);
    return batch.id;
  });
  kickWorker();
  return id;
}

test.concurrent("what depends on another item begins when that one is done", async () => {
  const place = await openPlace("octave");
  const before = held(place).length;
  place.fault({ kind: "latency", ms: 300, match: { path: "/persona/create" } });
  const { counts } = await over(await moveOne(place));
  expect(counts).toMatchObject({ done: 2 });
  expect(place.fake.ledger.map((entry) => entry.effect)).toEqual(["create", "delete"]);
  expect(held(place)).toHaveLength(before);
});

test.concurrent("when that one fails nothing is taken away, it says so, and trying again brings both back", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 400, times: 1, body: { message: "not today" }, match: { path: "/persona/create" } });
  const id = await moveOne(place);
  expect((await over(id)).counts).toMatchObject({ failed: 1, skipped: 1 });
  expect((await items(id)).at(1)).toMatchObject({ state: "skipped", problem: `${MOVED} was not copied, so it stays.` });
  expect(place.fake.ledger).toEqual([]);
  await retryBatch(owner, id);
  expect((await over(id)).counts).toMatchObject({ done: 2 });
  expect([effects(place, "create").length, effects(place, "delete").length]).toEqual([1, 1]);
});

test.concurrent("cancelled before the first went out, neither is sent", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 429, retryAfter: 60, times: 1, match: { path: "/persona/create" } });
  const id = await moveOne(place);
  await until(async () => (await items(id))[0]?.problem?.includes("429"));
  await pauseBatch(owner, id);
  await cancelBatch(owner, id);
  expect((await over(id)).counts).toMatchObject({ cancelled: 2 });
  const db = await database();
  expect((await db.select({ phase: batches.phase }).from(batches).where(eq(batches.id, id)))[0]?.phase).toBe("cancelled");
  expect(place.fake.ledger).toEqual([]);
});
