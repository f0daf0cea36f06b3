import { expect, test, vi } from "vitest";
import { create, items, run } from "@/lib/testing/batch-run";
import { storm } from "@/lib/testing/crash/storm";
import { useTestDatabase } from "@/lib/testing/database";
import { effects, expectMirrored, openPlace, useWorker, useWorld } from "@/lib/testing/world";

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

/** `npx tsx lib/testing/crash/storm-run.ts 5000` says how many. */
const EACH = Number(process.env.STORM_ITEMS ?? (process.env.TEST_DATABASE_URL === undefined ? 500 : 200)) / 2;
const MOST_MS = 200_000 + EACH * 400;

test.concurrent.each(["octave", "vibemap"] as const)(
  "creates, updates and deletes in %s, one write in ten failing in some way: every item's state is what the upstream's ledger says",
  { timeout: MOST_MS },
  async (source) => storm(source, EACH, MOST_MS),
);
