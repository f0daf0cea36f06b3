import { expect, test, vi } from "vitest";
import type { CreateBatch } from "@/lib/model/batch";
import { idsOf, items, over, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, expectMirrored, held, mirrored, openPlace, owner, useWorker, useWorld } from "@/lib/testing/world";
import { previewBatch } from "./batch-preview";
import { batchRequests } from "./batch-requests";
import { submitBatch } from "./batch-submit";
import { previewUndo, undoBatch } from "./batch-undo";
import { getBatch } from "./batches";
import { getPersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

test.concurrent("copies take everything along in the same source, and the originals stay", async () => {
  const [from, to] = await Promise.all([openPlace("octave"), openPlace("octave")]);
  const ids = await idsOf(from, 3);
  const before = held(to).length;
  const input: CreateBatch = { kind: "copy", select: { ids }, connection: to.id };
  const preview = await previewBatch(owner, input);
  expect(preview).toMatchObject({ total: 3, will: 3, lanes: [{ connection: to.id, reads: 0, writes: 3 }] });
  expect(preview.items.map(({ persona, verb }) => [persona, verb])).toEqual(ids.map((id) => [id, "create"]));
  const batch = await run({ ...input, stamp: preview.stamp });
  expect(batch).toMatchObject({ kind: "copy", counts: { done: 3 }, name: "Copy 3 personas to octave" });
  expect(held(to)).toHaveLength(before + 3);
  expect(effects(from, "delete")).toEqual([]);
  const made = await items(batch.id);
  for (const [at, item] of made.entries()) {
    const [original, copy] = await Promise.all([
      getPersona(owner, ids[at] ?? "", { fresh: true }),
      getPersona(owner, item.persona ?? "", { fresh: true }),
    ]);
    expect(copy.values).toMatchObject({ name: original.name, painPoints: original.values.painPoints ?? [] });
  }
  await expectMirrored(to);
});

test.concurrent("in another source only what it can hold goes along, and the rest is named until the end", async () => {
  const [from, to] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
  to.fake.configure({ uniqueNames: false });
  const [row] = (await mirrored(from.id)).filter(({ values }) => Array.isArray(values.painPoints) && values.painPoints.length > 0);
  const input: CreateBatch = {
    kind: "copy",
    select: { ids: [row?.id ?? ""] },
    connection: to.id,
    ...(to.scope && { scope: to.scope }),
    mapping: { internalName: "user_role" },
  };
  const preview = await previewBatch(owner, input);
  expect(preview.items[0]).toMatchObject({ outcome: "will", after: { name: row?.name } });
  expect(preview.items[0]?.reason).toMatch(/Pain points.* cannot go along\.$/);
  const { id } = await run(input);
  expect(await items(id)).toMatchObject([{ state: "done", problem: preview.items[0]?.reason }]);
  await expect(previewBatch(owner, { ...input, mapping: { name: "nope" } })).rejects.toMatchObject({ code: "invalid" });
  await expect(previewBatch(owner, { kind: "copy", select: input.select, connection: to.id })).rejects.toMatchObject({ code: "invalid" });
});

test.concurrent("a copy in the same place says that it is one", async () => {
  const place = await openPlace("octave");
  const [id = ""] = await idsOf(place, 1);
  const { name } = await getPersona(owner, id, { fresh: false });
  const preview = await previewBatch(owner, { kind: "copy", select: { ids: [id] }, connection: place.id });
  expect(preview.items[0]?.after).toMatchObject({ name: `${name} (copy)` });
});

test.concurrent("a move makes the copy, then removes the original; its undo does the opposite, and again", async () => {
  const [from, to] = await Promise.all([openPlace("octave"), openPlace("octave")]);
  const ids = await idsOf(from, 2);
  const names = new Map((await mirrored(from.id)).map((row) => [row.id, row.name]));
  const input: CreateBatch = { kind: "move", select: { ids }, connection: to.id };
  const preview = await previewBatch(owner, input);
  expect(preview).toMatchObject({ total: 2, will: 2 });
  expect(preview.items.map(({ index }) => index)).toEqual([0, 2]);
  const { requests } = await batchRequests(owner, { batch: input, index: 2 });
  expect(requests.map(({ method }) => method)).toEqual(["POST", "GET", "DELETE"]);
  const moved = await run({ ...input, stamp: preview.stamp });
  expect(moved).toMatchObject({ total: 4, counts: { done: 4 }, planned: { will: 2 } });
  const states = async (ones: readonly string[]) =>
    Promise.all(ones.map(async (id) => (await getPersona(owner, id, { fresh: false })).state));
  const copies = (await items(moved.id)).filter(({ verb }) => verb === "create").map(({ persona }) => persona ?? "");
  expect([await states(ids), await states(copies)]).toEqual([
    ["deleted", "deleted"],
    ["active", "active"],
  ]);
  const back = await previewUndo(owner, moved.id, { limit: 200 });
  expect(back).toMatchObject({ kind: "move", total: 2, will: 2 });
  const undo = await undoBatch(owner, moved.id);
  expect(await over(undo.id)).toMatchObject({ kind: "move", counts: { done: 4 } });
  expect([await states(ids), await states(copies)]).toEqual([
    ["active", "active"],
    ["deleted", "deleted"],
  ]);
  for (const id of ids) expect(await getPersona(owner, id, { fresh: true })).toMatchObject({ name: names.get(id) });
  expect((await getBatch(owner, moved.id)).undoneBy).toBe(undo.id);
  const again = await undoBatch(owner, undo.id);
  expect((await over(again.id)).counts).toMatchObject({ done: 4 });
  expect([await states(ids), await states(copies)]).toEqual([
    ["deleted", "deleted"],
    ["active", "active"],
  ]);
});

test.concurrent("nothing moves out of what can only be read, nor to where it is", async () => {
  const [readOnly, octave] = await Promise.all([openPlace("profound"), openPlace("octave")]);
  const select = { ids: [...(await idsOf(readOnly, 2)), ...(await idsOf(octave, 1))] };
  const preview = await previewBatch(owner, { kind: "move", select, connection: octave.id });
  expect(preview).toMatchObject({ total: 3, will: 0, unchanged: 1, cannot: 2, lanes: [] });
  const copy = await previewBatch(owner, { kind: "copy", select, connection: octave.id });
  expect(copy).toMatchObject({ will: 3 });
  await expect(submitBatch(owner, { kind: "copy", select, connection: readOnly.id }, undefined)).rejects.toMatchObject({
    code: "unsupported",
  });
});
