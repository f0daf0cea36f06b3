import { randomUUID } from "node:crypto";
import { count, eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { batches, batchItems, importMemories, importParts, imports, settings } from "@/lib/db/schema";
import { ITEM_DAYS } from "@/lib/model/batch-days";
import { FILE_DAYS } from "@/lib/model/import-limits";
import { create, idsOf, items, numbered, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { bring, csv } from "@/lib/testing/import-file";
import { openPlace, owner, until, useWorker, useWorld } from "@/lib/testing/world";
import { retryBatch } from "./batch-retry";
import { submitBatch } from "./batch-submit";
import { getBatch, listBatches, pauseBatch } from "./batches";
import { cleanUp, startCleanup } from "./cleanup";
import { cleanImports } from "./cleanup-imports";
import { getImport } from "./imports";

vi.setConfig({ testTimeout: 60_000 });
useTestDatabase();
useWorld();
useWorker();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const free = async () => {};
const people = (name: string) => csv([["Name"], [name]]);
const partsOf = async (id: string) =>
  (await (await database()).select({ n: count() }).from(importParts).where(eq(importParts.importId, id)))[0]?.n;
const itemsOf = async (id: string) =>
  (await (await database()).select({ n: count() }).from(batchItems).where(eq(batchItems.batchId, id)))[0]?.n;

/** Further items like the last one, as if the batch had been larger. */
async function more(id: string, by: number): Promise<void> {
  const db = await database();
  await db.execute(sql`insert into batch_items (batch_id, index, connection_id, source, verb, name, state)
    select batch_id, index + n, connection_id, source, verb, name, 'done' from batch_items, generate_series(1, ${by}::int) n where batch_id = ${id} and index = 4`);
  await db
    .update(batches)
    .set({ total: 5 + by, finishedAt: new Date() })
    .where(eq(batches.id, id));
}

test("items go after 90 days, what they came to stays; a batch that is not over keeps them", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 400, times: 1, match: { path: "/persona/create" } });
  const { id } = await run(create(place, numbered(5)));
  await more(id, 515);
  const over = await getBatch(owner, id);
  expect(over.counts).toMatchObject({ done: 519, failed: 1 });
  const open = await submitBatch(owner, { kind: "remove", select: { ids: await idsOf(place, 3) } }, undefined);
  await pauseBatch(owner, open.id);

  await cleanUp(inDays(ITEM_DAYS - 1));
  expect(await itemsOf(over.id)).toBe(520);

  expect(await cleanUp(inDays(ITEM_DAYS + 1))).toMatchObject({ batches: 1, items: 520 });
  const after = await getBatch(owner, over.id);
  expect(after).toMatchObject({ counts: over.counts, total: 520, state: "done", itemsUntil: null });
  expect(after.lanes).toMatchObject([{ connection: place.id, total: 520, settled: 520 }]);
  expect(await items(over.id)).toEqual([]);
  expect((await listBatches(owner, { limit: 10 })).data.map(({ id }) => id)).toContain(over.id);
  await expect(retryBatch(owner, over.id)).rejects.toMatchObject({ code: "conflict" });
  expect(await itemsOf(open.id)).toBe(3);
  expect(await cleanUp(inDays(ITEM_DAYS + 1))).toMatchObject({ batches: 0, items: 0 });
});

test("a cleaning that was cut short is finished by the next, with the counts of the whole", async () => {
  const place = await openPlace("octave");
  const { id } = await run(create(place, numbered(4)));
  await cleanUp(inDays(0));
  const db = await database();
  const end = new AbortController();
  const cut = cleanUp(inDays(ITEM_DAYS + 1), end.signal);
  await until(async () => (await db.select().from(batches).where(eq(batches.id, id)))[0]?.summary != null);
  end.abort();
  await cut;
  await cleanUp(inDays(ITEM_DAYS + 1));
  expect(await itemsOf(id)).toBe(0);
  expect((await getBatch(owner, id)).counts.done).toBe(4);
});

test("a file nobody used goes after a day, one that was used loses its content after 30", async () => {
  const place = await openPlace("octave");
  const unused = await bring(place, people("Una Unused"));
  const used = await bring(place, people("Ulf Used"));
  const batch = await run({ kind: "import", import: used.id, issues: "skip" });
  expect(batch.file).toMatchObject({ import: used.id, kept: true });
  const remembered = await (await database()).select().from(importMemories);

  expect(await cleanImports(inDays(0.9), free)).toEqual({ unused: 0, cleared: 0 });
  expect(await cleanImports(inDays(1.1), free)).toEqual({ unused: 1, cleared: 0 });
  await expect(getImport(owner, unused.id)).rejects.toMatchObject({ code: "not_found" });
  expect(await partsOf(unused.id)).toBe(0);
  expect(await partsOf(used.id)).toBe(1);

  expect(await cleanImports(inDays(FILE_DAYS + 1), free)).toEqual({ unused: 0, cleared: 1 });
  expect(await partsOf(used.id)).toBe(0);
  expect((await getImport(owner, used.id)).keptUntil).toBeNull();
  expect((await getBatch(owner, batch.id)).file).toMatchObject({ name: "people.csv", kept: false });
  expect(await (await database()).select().from(importMemories)).toEqual(remembered);
});

test("all files together stay below the bound; the oldest go first", async () => {
  const db = await database();
  await db.delete(imports);
  const files = [await bring(null, people("One")), await bring(null, people("Two")), await bring(null, people("Three"))];
  for (const [age, { id }] of files.entries())
    await db
      .update(imports)
      .set({ createdAt: inDays(age / 24 - 0.5), size: 400 })
      .where(eq(imports.id, id));
  expect(await cleanImports(new Date(), free, 800)).toEqual({ unused: 0, cleared: 1 });
  expect(await Promise.all(files.map(({ id }) => partsOf(id)))).toEqual([0, 1, 1]);
  expect(await cleanImports(new Date(), free, 800)).toEqual({ unused: 0, cleared: 0 });
});

test("one process at a time, and one that died is followed", async () => {
  const db = await database();
  const of = (other: string, seconds: number) =>
    sql`jsonb_build_object('owner', ${other}::text, 'until', extract(epoch from now()) + ${seconds}::int)`;
  await db.insert(settings).values({ key: "cleanup", value: of(randomUUID(), 60) });
  expect(await cleanUp()).toBeUndefined();
  await db
    .update(settings)
    .set({ value: of(randomUUID(), -1) })
    .where(eq(settings.key, "cleanup"));
  expect(await cleanUp()).toBeDefined();
  expect(await db.select().from(settings).where(eq(settings.key, "cleanup"))).toEqual([]);
});

test("it begins with the app and ends with it", async () => {
  const db = await database();
  const { id } = await bring(null, people("Left behind"));
  await db
    .update(imports)
    .set({ updatedAt: inDays(-2) })
    .where(eq(imports.id, id));
  const end = startCleanup();
  await until(async () => (await db.select().from(imports).where(eq(imports.id, id))).length === 0);
  await end();
});
