import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { batchItems } from "@/lib/db/schema";
import { create, idsOf, items, numbered, over, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, held, openPlace, owner, useWorker, useWorld } from "@/lib/testing/world";
import { retryBatch } from "./batch-retry";
import { getPersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

test.concurrent("one failed item alone, then nothing else", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 400, times: 2, body: { message: "not today" }, match: { path: "/persona/create" } });
  const { id } = await run(create(place, numbered(4)));
  const failed = (await items(id)).filter(({ state }) => state === "failed");
  const [first] = failed;
  await retryBatch(owner, id, { index: first?.index });
  expect((await over(id)).counts).toMatchObject({ done: 3, failed: 1 });
  expect(effects(place, "create")).toHaveLength(3);
  await expect(retryBatch(owner, id, { index: first?.index })).rejects.toMatchObject({ code: "conflict" });
  await expect(retryBatch(owner, id, { index: 99 })).rejects.toMatchObject({ code: "not_found" });
});

test.concurrent("a conflict goes on top of what is there now, and only when it is asked for alone", async () => {
  const place = await openPlace("octave");
  const [id = ""] = await idsOf(place, 1);
  const { sourceId } = await getPersona(owner, id, { fresh: false });
  place.fake.edit(sourceId, { painPoints: ["Somebody else's"] });
  const batch = await run({ kind: "update", select: { ids: [id] }, changes: [{ field: "painPoints", op: "add", value: ["Ours"] }] });
  expect(batch.counts).toMatchObject({ conflict: 1 });
  await expect(retryBatch(owner, batch.id)).rejects.toMatchObject({ code: "conflict" });
  await retryBatch(owner, batch.id, { index: 0 });
  expect((await over(batch.id)).counts).toMatchObject({ done: 1 });
  expect((await getPersona(owner, id, { fresh: true })).values.painPoints).toEqual(["Somebody else's", "Ours"]);
});

test.concurrent("the original of a copy that failed waits for it again", async () => {
  const [from, to] = await Promise.all([openPlace("octave"), openPlace("octave")]);
  const [id = ""] = await idsOf(from, 1);
  to.fault({ kind: "status", status: 400, times: 1, body: { message: "not today" }, match: { path: "/persona/create" } });
  const before = held(from).length;
  const batch = await run({ kind: "move", select: { ids: [id] }, connection: to.id });
  expect((await items(batch.id)).map(({ state }) => state)).toEqual(["failed", "skipped"]);
  expect(held(from)).toHaveLength(before);
  await retryBatch(owner, batch.id, { index: 0 });
  expect((await over(batch.id)).counts).toMatchObject({ done: 2 });
  expect(held(from)).toHaveLength(before - 1);
  const db = await database();
  const [, waiting] = await db.select().from(batchItems).where(eq(batchItems.batchId, batch.id)).orderBy(batchItems.index);
  expect(waiting?.dependsOn).toBe(0);
});
