import { eq } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { create, idsOf, items, numbered, over, run, update } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { expectMirrored, held, mirrored, openPlace, owner, useWorker, useWorld } from "@/lib/testing/world";
import { previewUndo, undoBatch } from "./batch-undo";
import { getPersona, removePersona, updatePersona } from "./personas";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

test.concurrent("undo restores what was changed, leaves what was edited since, and is made once", async () => {
  const place = await openPlace("octave");
  const before = new Map((await mirrored(place.id)).map((row) => [row.id, row.values.description || null]));
  const batch = await run(await update(place, 5, [{ field: "description", op: "set", value: "Batch was here." }]));
  const [edited] = await items(batch.id);
  const now = await getPersona(owner, edited?.persona ?? "", { fresh: false });
  await updatePersona(owner, now.id, { version: now.version, changes: { description: "Edited since." } }, undefined);
  const undo = await undoBatch(owner, batch.id);
  expect((await undoBatch(owner, batch.id)).id).toBe(undo.id);
  expect((await over(undo.id)).counts).toMatchObject({ done: 4, skipped: 1 });
  for (const item of await items(batch.id)) {
    const { values } = await getPersona(owner, item.persona ?? "", { fresh: true });
    expect(values.description || null).toBe(item.persona === now.id ? "Edited since." : before.get(item.persona ?? ""));
  }
});

test.concurrent("undo of creates deletes them, undo of deletes makes them anew under the same id", async () => {
  const place = await openPlace("vibemap");
  const made = await run(create(place, numbered(5)));
  expect((await over((await undoBatch(owner, made.id)).id)).counts).toMatchObject({ done: 5 });
  expect(held(place).filter((row) => /^Row/.test(String(row.name)))).toEqual([]);
  const ids = await idsOf(place, 3);
  const names = (await mirrored(place.id)).filter((row) => ids.includes(row.id)).map((row) => row.name);
  const removed = await run({ kind: "remove", select: { ids } });
  expect(removed.counts).toMatchObject({ done: 3 });
  expect((await over((await undoBatch(owner, removed.id)).id)).counts).toMatchObject({ done: 3 });
  for (const [index, id] of ids.entries())
    expect(await getPersona(owner, id, { fresh: true })).toMatchObject({ name: names[index], state: "active" });
  await expectMirrored(place);
});

test.concurrent("an undo is shown before it runs: what comes back, what was edited since, what was deleted since", async () => {
  const place = await openPlace("octave");
  const ids = await idsOf(place, 4);
  const before = await Promise.all(ids.map((id) => getPersona(owner, id, { fresh: false })));
  const batch = await run({ kind: "update", select: { ids }, changes: [{ field: "description", op: "set", value: "Batch was here." }] });
  const edit = async (id: string, changes: Record<string, string>) => {
    const { version } = await getPersona(owner, id, { fresh: false });
    await updatePersona(owner, id, { version, changes }, undefined);
  };
  await edit(ids[1] ?? "", { description: "Edited since." });
  await edit(ids[2] ?? "", { internalName: "Another field" });
  await removePersona(owner, ids[3] ?? "", undefined, undefined);
  const preview = await previewUndo(owner, batch.id, { limit: 200 });
  expect(preview).toMatchObject({ kind: "update", total: 4, will: 2, cannot: 2 });
  expect(preview.items.map(({ reason }) => reason)).toEqual([
    null,
    "Description changed in Octave since then.",
    null,
    "It was deleted in Octave since then.",
  ]);
  const [first] = preview.items;
  expect(first?.before).toEqual({ description: "Batch was here." });
  expect(first?.after?.description || null).toBe(before[0]?.values.description || null);
  const undo = await undoBatch(owner, batch.id);
  expect(await over(undo.id)).toMatchObject({
    counts: { done: 2, skipped: 2 },
    planned: { will: 2, cannot: 2 },
    scope: { how: "batch", count: 4 },
  });
  await expect(previewUndo(owner, batch.id, { limit: 200 })).rejects.toMatchObject({ code: "conflict" });
  const redo = await undoBatch(owner, undo.id);
  expect((await over(redo.id)).counts).toMatchObject({ done: 2 });
  expect((await getPersona(owner, ids[0] ?? "", { fresh: true })).values.description).toBe("Batch was here.");
});

test.concurrent("an undo of deletes names what cannot come back", async () => {
  const place = await openPlace("octave");
  const [row] = (await mirrored(place.id)).filter(
    ({ values }) => Array.isArray(values.qualifyingQuestions) && values.qualifyingQuestions.length > 0,
  );
  const batch = await run({ kind: "remove", select: { ids: [row?.id ?? ""] } });
  const preview = await previewUndo(owner, batch.id, { limit: 200 });
  expect(preview).toMatchObject({ kind: "create", will: 1, lanes: [{ reads: 1, writes: 1 }] });
  expect(preview.items[0]).toMatchObject({ persona: row?.id, before: null, after: { name: row?.name } });
  expect(preview.items[0]?.reason).toMatch(/^Qualifying questions.* cannot come back\.$/);
});

test.concurrent("creates and changes of one batch go back together, each its own way", async () => {
  const place = await openPlace("octave");
  const [id = ""] = await idsOf(place, 1);
  const made = await run(create(place, ["Made by a file"]));
  const changed = await run({ kind: "update", select: { ids: [id] }, changes: [{ field: "description", op: "set", value: "By a file." }] });
  const db = await database();
  await db.update(batches).set({ kind: "import", total: 2 }).where(eq(batches.id, made.id));
  await db.update(batchItems).set({ batchId: made.id, index: 1 }).where(eq(batchItems.batchId, changed.id));
  const preview = await previewUndo(owner, made.id, { limit: 200 });
  expect(preview.items.map(({ verb, outcome }) => [verb, outcome])).toEqual([
    ["remove", "will"],
    ["update", "will"],
  ]);
  expect(preview.items[0]?.before).toMatchObject({ name: "Made by a file" });
  expect((await over((await undoBatch(owner, made.id)).id)).counts).toMatchObject({ done: 2 });
  expect((await getPersona(owner, id, { fresh: true })).values.description).not.toBe("By a file.");
  expect(held(place).some(({ name }) => name === "Made by a file")).toBe(false);
});

test.concurrent("after 30 days nothing is undone any more", async () => {
  const place = await openPlace("octave");
  const batch = await run(create(place, ["Old"]));
  const db = await database();
  await db
    .update(batches)
    .set({ createdAt: new Date(Date.now() - 31 * 86_400_000) })
    .where(eq(batches.id, batch.id));
  await expect(undoBatch(owner, batch.id)).rejects.toMatchObject({ code: "conflict" });
  await expect(previewUndo(owner, batch.id, { limit: 200 })).rejects.toMatchObject({ code: "conflict" });
});
