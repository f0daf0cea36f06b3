import { expect, test, vi } from "vitest";
import { create, idsOf, items, numbered, over, run, update } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { expectMirrored, held, mirrored, openPlace, owner, useWorker, useWorld } from "@/lib/testing/world";
import { undoBatch } from "./batch-undo";
import { getPersona, updatePersona } from "./personas";

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
