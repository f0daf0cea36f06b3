import { expect, test } from "vitest";
import { crashCycles } from "./crash";

test("killed six times in the middle of its batches, every item arrives exactly once", { timeout: 180_000 }, async () => {
  const { kills, items, leaked } = await crashCycles(6);
  expect(kills).toBe(6);
  expect(items.length).toBeGreaterThan(150);
  expect(leaked).toEqual([]);
});
