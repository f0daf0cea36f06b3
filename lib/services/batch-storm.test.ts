import { expect, test, vi } from "vitest";
import { create, idsOf, items, numbered, run, update } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, expectMirrored, held, openPlace, useWorker, useWorld } from "@/lib/testing/world";

vi.setConfig({ testTimeout: 120_000 });
useTestDatabase();
useWorld();
useWorker();

test.concurrent.each(["octave", "vibemap"] as const)(
  "equal rows of one batch are all made in %s, also when replies are lost",
  async (source) => {
    const place = await openPlace(source);
    if (source === "vibemap") place.fake.configure({ uniqueNames: false });
    const match = { method: "POST" };
    place.fault(
      { kind: "drop-after", times: 1, match },
      { kind: "status", status: 500, times: 1, match },
      { kind: "garbage", effect: true, times: 1, match },
    );
    const batch = await run(create(place, ["Same", "Same", "Same"]));
    expect(batch.counts).toMatchObject({ done: 3 });
    expect(effects(place, "create")).toHaveLength(3);
    expect(new Set((await items(batch.id)).map((item) => item.sourceId)).size).toBe(3);
    await expectMirrored(place);
  },
);

test.concurrent("two hundred creates each through lost replies, errors and refusals: two hundred rows each", {
  timeout: 120_000,
}, async () => {
  const places = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
  for (const place of places) {
    const match = { method: "POST" };
    place.fault(
      { kind: "drop-after", probability: 0.1, match },
      { kind: "status", status: 500, probability: 0.025, match },
      { kind: "status", status: 500, effect: true, probability: 0.025, match },
      { kind: "status", status: 429, retryAfter: 1, times: 1, match },
      { kind: "status", status: 429, probability: 0.01, match },
    );
  }
  const batches = await Promise.all(places.map((place) => run(create(place, numbered(200)), 100_000)));
  for (const [index, batch] of batches.entries()) {
    const place = places[index];
    if (!place) throw new Error("No place.");
    expect(batch.counts).toMatchObject({ done: 200 });
    expect(effects(place, "create")).toHaveLength(200);
    expect(new Set(effects(place, "create").map((entry) => entry.sourceId))).toEqual(
      new Set((await items(batch.id)).map((item) => item.sourceId)),
    );
    expect(held(place).filter((row) => /^Row \d+$/.test(String(row.name)))).toHaveLength(200);
    await expectMirrored(place);
  }
});

test.concurrent("updates and deletes through lost replies and errors end as the upstream has them", { timeout: 60_000 }, async () => {
  const place = await openPlace("vibemap");
  place.fault(
    { kind: "drop-after", probability: 0.15, match: { method: "PUT" } },
    { kind: "status", status: 500, probability: 0.1, match: { method: "PUT" } },
    { kind: "drop-after", probability: 0.2, match: { method: "DELETE" } },
  );
  const changed = await run(await update(place, 30, [{ field: "tagline", op: "set", value: "All alike" }]));
  expect(changed.counts).toMatchObject({ done: 30 });
  expect(effects(place, "update")).toHaveLength(30);
  const removed = await run({ kind: "remove", select: { ids: await idsOf(place, 20) } });
  expect(removed.counts).toMatchObject({ done: 20 });
  expect(effects(place, "delete")).toHaveLength(20);
  await expectMirrored(place);
});
