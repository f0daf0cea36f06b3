import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import type { Batch, Change, CreateBatch } from "@/lib/model/batch";
import { create, idsOf, items, numbered, over, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, expectMirrored, mirrored, named, openPlace, owner, until, useWorker, useWorld } from "@/lib/testing/world";
import { previewBatch } from "./batch-preview";
import { retryBatch } from "./batch-retry";
import { submitBatch } from "./batch-submit";
import { cancelBatch, failedItems, getBatch, listBatches, pauseBatch, resumeBatch } from "./batches";
import { updateConnection } from "./connections";
import { getPersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

const addsUp = ({ counts, total }: Batch) => Object.values(counts).reduce((sum, n) => sum + n, 0) === total;

test("pause stops within a second, resume finishes, cancel tells exactly what was done", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "latency", ms: 60, match: { path: "/persona/create" } });
  const { id } = await submitBatch(owner, create(place, numbered(60)), undefined);
  await until(async () => place.fake.ledger.length > 5);
  await pauseBatch(owner, id);
  const pausedAt = Date.now();
  const still = await until(async () => {
    const batch = await getBatch(owner, id);
    return batch.counts.sending === 0 && batch;
  });
  expect(Date.now() - pausedAt).toBeLessThan(1_000);
  expect(still).toMatchObject({ state: "paused", counts: { done: place.fake.ledger.length } });
  const sent = place.fake.ledger.length;
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(place.fake.ledger).toHaveLength(sent);
  await resumeBatch(owner, id);
  await until(async () => place.fake.ledger.length > sent + 5);
  await cancelBatch(owner, id);
  const batch = await over(id);
  expect(batch.state).toBe("cancelled");
  expect(batch.counts.done).toBe(place.fake.ledger.length);
  expect(batch.counts.done + batch.counts.cancelled).toBe(60);
  await expect(resumeBatch(owner, id)).rejects.toMatchObject({ code: "conflict" });
  await expectMirrored(place);
});

test.concurrent("one update over three sources does what it can and names what it cannot", async () => {
  const [octave, vibemap, profound] = await Promise.all([openPlace("octave"), openPlace("vibemap"), openPlace("profound")]);
  const ids = (await Promise.all([octave, vibemap, profound].map((place) => idsOf(place, 4)))).flat();
  const input: CreateBatch = { kind: "update", select: { ids }, changes: [{ field: "name", op: "set", value: "One name" }] };
  vibemap.fake.configure({ uniqueNames: false });
  const preview = await previewBatch(owner, input);
  expect(preview).toMatchObject({ total: 12, will: 8, cannot: 4, unchanged: 0 });
  expect([octave, vibemap].flatMap((place) => place.fake.ledger)).toEqual([]);
  const batch = await run(input);
  expect(batch).toMatchObject({ state: "done", total: 12, counts: { done: 8, skipped: 4 } });
  const all = await items(batch.id);
  expect(all.map((item) => item.persona)).toEqual(ids);
  expect(
    all.filter((item) => item.source === "profound").every((item) => item.state === "skipped" && item.problem?.includes("only reads")),
  ).toBe(true);
  expect([named(octave, "One name").length, named(vibemap, "One name").length]).toEqual([4, 4]);
  await Promise.all([octave, vibemap].map(expectMirrored));
});

test.concurrent("set, add, remove and clear change just what they name", async () => {
  const place = await openPlace("octave");
  const [row] = (await mirrored(place.id)).filter((r) => Array.isArray(r.values.painPoints) && r.values.painPoints.length === 2);
  if (!row) throw new Error("No row has two pain points.");
  const [first = "", second = ""] = row.values.painPoints as string[];
  const changes: Change[] = [
    { field: "painPoints", op: "add", value: ["New one", first.toUpperCase()] },
    { field: "painPoints", op: "remove", value: ` ${second.toUpperCase()} ` },
    { field: "description", op: "set", value: "Set." },
    { field: "internalName", op: "clear" },
  ];
  const batch = await run({ kind: "update", select: { ids: [row.id] }, changes });
  expect(batch.counts).toMatchObject({ done: 1 });
  const after = await getPersona(owner, row.id, { fresh: true });
  expect(after.values).toMatchObject({ painPoints: [first, "New one"], description: "Set.", keyConcerns: row.values.keyConcerns });
  expect(after.alias ?? "").toBe("");
  const again = await run({ kind: "update", select: { ids: [row.id] }, changes });
  expect(again.counts).toMatchObject({ skipped: 1 });
  expect(effects(place, "update")).toHaveLength(1);
});

test.concurrent("what failed can be tried again, and only that", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 400, times: 2, body: { message: "not today" }, match: { path: "/persona/create" } });
  const batch = await run(create(place, numbered(6)));
  expect(batch).toMatchObject({ state: "done", counts: { done: 4, failed: 2 } });
  expect((await failedItems(owner, batch.id)).items.map((item) => item.problem)).toEqual(["Octave: not today", "Octave: not today"]);
  await retryBatch(owner, batch.id);
  expect((await over(batch.id)).counts).toMatchObject({ done: 6, failed: 0 });
  expect(effects(place, "create")).toHaveLength(6);
  await expect(retryBatch(owner, batch.id)).rejects.toMatchObject({ code: "conflict" });
});

test.concurrent("rows that were edited elsewhere since are left alone and reported", async () => {
  const place = await openPlace("octave");
  const [edited = "", other = "", untouched = ""] = await idsOf(place, 3);
  const sourceId = async (id: string) => (await getPersona(owner, id, { fresh: false })).sourceId;
  place.fake.edit(await sourceId(edited), { description: "Somebody else's." });
  place.fake.edit(await sourceId(other), { keyConcerns: ["Of another field"] });
  const ids = [edited, other, untouched];
  const batch = await run({ kind: "update", select: { ids }, changes: [{ field: "description", op: "set", value: "Ours." }] });
  expect((await items(batch.id)).map((item) => item.state)).toEqual(["conflict", "done", "done"]);
  expect((await getPersona(owner, edited, { fresh: false })).values).toMatchObject({ description: "Somebody else's." });
  expect((await getPersona(owner, other, { fresh: false })).values).toMatchObject({
    description: "Ours.",
    keyConcerns: ["Of another field"],
  });
  await expectMirrored(place);
});

test.concurrent("a refused key stops the batch where it is; with the right key it goes on", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 401, match: { path: "/persona/create" } });
  const { id } = await submitBatch(owner, create(place, numbered(8)), undefined);
  const waiting = await until(async () => {
    const batch = await getBatch(owner, id);
    return batch.state === "waiting" && batch;
  });
  expect(waiting.counts.pending).toBe(8);
  place.clearFaults();
  await updateConnection(owner, place.id, { credentials: { apiKey: place.key } });
  expect((await over(id)).counts).toMatchObject({ done: 8 });
  expect(effects(place, "create")).toHaveLength(8);
});

test.concurrent("Retry-After is waited for and shown, and costs no attempt", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 429, retryAfter: 2, times: 1, match: { path: "/persona/create" } });
  const from = Date.now();
  const { id } = await submitBatch(owner, create(place, numbered(3)), undefined);
  const waiting = await until(async () => {
    const batch = await getBatch(owner, id);
    return batch.state === "waiting" && batch;
  });
  expect(new Date(waiting.waitingUntil ?? 0).getTime()).toBeGreaterThan(from + 1_000);
  const batch = await over(id);
  expect(Date.now() - from).toBeGreaterThan(1_900);
  expect(batch.counts).toMatchObject({ done: 3 });
  expect((await items(id)).every((item) => item.attempts <= 1)).toBe(true);
});

test.concurrent("the same Idempotency-Key is the same batch; another body under it is refused", async () => {
  const place = await openPlace("octave");
  const key = randomUUID();
  const batches = await Promise.all([1, 2, 3].map(() => submitBatch(owner, create(place, ["Once"]), key)));
  expect(new Set(batches.map((batch) => batch.id)).size).toBe(1);
  await expect(submitBatch(owner, create(place, ["Twice"]), key)).rejects.toMatchObject({ code: "invalid" });
  await over(batches[0]?.id ?? "");
  expect(effects(place, "create")).toHaveLength(1);
});

test.concurrent("rows that cannot be made are named and the others are made", async () => {
  const place = await openPlace("octave");
  const batch = await run({
    kind: "create",
    connection: place.id,
    items: [{ values: { name: "Fine" } }, { values: { name: " " } }, { values: { name: "Odd", painPoints: 3 } }],
  });
  expect(batch.counts).toMatchObject({ done: 1, failed: 2 });
  expect((await items(batch.id)).map((item) => item.problem === null)).toEqual([true, false, false]);
  await expect(submitBatch(owner, { kind: "remove", select: { ids: [randomUUID()] } }, undefined)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(submitBatch(owner, { kind: "remove", select: { query: { q: "nobody is called this" } } }, undefined)).rejects.toMatchObject({
    code: "invalid",
  });
});

test("the list of batches pages without repeats, and every count adds up", async () => {
  const met: Batch[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listBatches(owner, { limit: 3, ...(cursor && { cursor }) });
    met.push(...page.data);
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(met.length).toBeGreaterThan(8);
  expect(new Set(met.map((batch) => batch.id)).size).toBe(met.length);
  expect(met.every(addsUp)).toBe(true);
  await expect(listBatches(owner, { cursor: "no_cursor" })).rejects.toMatchObject({ code: "invalid" });
});
