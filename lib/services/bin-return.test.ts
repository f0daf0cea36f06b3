import { beforeAll, expect, test, vi } from "vitest";
import { items, over, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { back, deleted, deletedThere, entry, look, problems, restoreThere } from "@/lib/testing/deletions";
import { make, rowOf } from "@/lib/testing/edits";
import { actorOf, effects, mirrored, named, openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { retryBatch } from "./batch-retry";
import { undoBatch } from "./batch-undo";
import { returnPersona } from "./bin-return";
import { getPersona } from "./personas";

vi.setConfig({ testTimeout: 60_000 });
useTestDatabase();
useWorld();
useWorker();

const editor = actorOf("editor", "Mia");
let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});

test.each(["octave", "vibemap"] as const)("deleted in %s itself: made anew from what was last read", async (source) => {
  const place = source === "octave" ? octave : vibemap;
  const made = await make(place, source === "octave" ? { painPoints: ["Waits"] } : { tagline: "Waits" });
  await deletedThere(place, made);
  expect(await entry(made.id)).toMatchObject({ outside: true, reason: null });
  expect((await back(made.id)).counts).toMatchObject({ done: 1 });
  const now = await getPersona(owner, made.id, { fresh: true });
  expect(now).toMatchObject({ state: "active", name: made.name, values: made.values });
  expect(named(place, made.name)).toHaveLength(1);
  await deletedThere(place, now);
  expect(await entry(made.id)).toMatchObject({ outside: true, returning: null });
  expect((await back(made.id)).counts).toMatchObject({ done: 1 });
  expect(named(place, made.name)).toHaveLength(1);
});

test("asked many times at once, alone and with its whole batch, everybody is made once", async () => {
  const made = await Promise.all([make(vibemap), make(vibemap), make(vibemap), make(vibemap)]);
  const ids = made.map((row) => row.id);
  const [first = "", second = ""] = ids;
  const { id } = await run({ kind: "remove", select: { ids } });
  const createdBefore = effects(vibemap, "create").length;
  const [one, whole, again, other, wholeAgain] = await Promise.all([
    returnPersona(owner, first, undefined),
    undoBatch(owner, id),
    returnPersona(editor, first, undefined),
    returnPersona(editor, second, undefined),
    undoBatch(editor, id),
  ]);
  expect(again.id).toBe(one.id);
  expect(wholeAgain.id).toBe(whole.id);
  for (const batch of new Set([one.id, whole.id, other.id])) await over(batch);
  expect((await undoBatch(owner, id)).id).toBe(whole.id);
  for (const { id: persona, name } of made) {
    expect((await look(persona)).state).toBe("active");
    expect(named(vibemap, name)).toHaveLength(1);
  }
  expect(effects(vibemap, "create").length - createdBefore).toBe(4);
});

test("one of many alone, then the rest with the batch", async () => {
  const made = await Promise.all([make(octave), make(octave), make(octave)]);
  const ids = made.map((row) => row.id);
  const { id } = await run({ kind: "remove", select: { ids } });
  const alone = await back(ids[1] ?? "");
  expect(alone.total).toBe(1);
  expect(await Promise.all(ids.map(async (one) => (await look(one)).state))).toEqual(["deleted", "active", "deleted"]);
  const rest = await over((await undoBatch(owner, id)).id);
  expect((await items(rest.id)).map((item) => item.persona)).toEqual([ids[0], ids[2]]);
  for (const { name } of made) expect(named(octave, name)).toHaveLength(1);
  expect((await undoBatch(owner, id)).id).toBe(rest.id);
});

test("who is there again in the source is taken as it is, not made twice", async () => {
  const gone = await deleted(octave);
  restoreThere(octave, gone.sourceId);
  const created = effects(octave, "create").length;
  const batch = await back(gone.id);
  expect(await problems(batch.id)).toEqual([{ state: "skipped", problem: "It is in Octave again, so nothing was made." }]);
  expect(await look(gone.id)).toMatchObject({ state: "active", sourceId: gone.sourceId });
  expect(effects(octave, "create")).toHaveLength(created);
});

test("a refused try is made again in the same batch", async () => {
  const gone = await deleted(octave);
  octave.fault({ kind: "status", status: 400, times: 1, body: { message: "not today" }, match: { path: "/persona/create" } });
  const failed = await back(gone.id);
  expect(failed.counts).toMatchObject({ failed: 1 });
  expect(await entry(gone.id)).toMatchObject({ reason: null, returning: null });
  const [second] = await Promise.all([returnPersona(owner, gone.id, undefined), retryBatch(owner, failed.id).catch(() => undefined)]);
  expect(second.id).toBe(failed.id);
  expect((await over(second.id)).counts).toMatchObject({ done: 1, failed: 0 });
  expect(named(octave, gone.name)).toHaveLength(1);
});

test("a lost answer is looked up, never sent again", async () => {
  const gone = await deleted(vibemap);
  vibemap.fault({ kind: "drop-after", times: 1, match: { method: "POST", path: "/personas" } });
  const { id } = await returnPersona(owner, gone.id, undefined);
  await until(async () => (await entry(gone.id))?.returning === id || (await look(gone.id)).state === "active");
  expect((await returnPersona(owner, gone.id, undefined)).id).toBe(id);
  expect((await over(id)).counts).toMatchObject({ done: 1 });
  expect(named(vibemap, gone.name)).toHaveLength(1);
  expect((await mirrored(vibemap.id)).filter((row) => row.name === gone.name)).toHaveLength(1);
});

test("an Idempotency-Key stands for one persona", async () => {
  const [one, two] = [await deleted(octave), await deleted(octave)];
  const first = await returnPersona(owner, one.id, "a-key-for-one");
  expect((await returnPersona(owner, one.id, "a-key-for-one")).id).toBe(first.id);
  await expect(returnPersona(owner, two.id, "a-key-for-one")).rejects.toMatchObject({ code: "invalid" });
  await over(first.id);
  expect(rowOf(octave, (await look(one.id)).sourceId)).toBeDefined();
});
