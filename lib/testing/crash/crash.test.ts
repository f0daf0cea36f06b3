import { expect, test } from "vitest";
import { crashCycles } from "./crash";

test("killed ten times in the middle of its batches, every item arrives exactly once", { timeout: 180_000 }, async () => {
  const { kills, items, leaked } = await crashCycles(10);
  expect(kills).toBe(10);
  expect(items.length).toBeGreaterThan(300);
  expect(leaked).toEqual([]);
});
