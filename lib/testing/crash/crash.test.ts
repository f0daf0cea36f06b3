import { expect, test } from "vitest";
import { crashCycles } from "./crash";

const KILLS = 10;

test("killed ten times in the middle of its batches, it goes on soon, and every item arrives exactly once", {
  timeout: 240_000,
}, async () => {
  const { kills, items, resumed, leaked } = await crashCycles(KILLS);
  expect(kills).toBe(KILLS);
  expect(resumed).toHaveLength(KILLS / 2);
  expect(items.length).toBeGreaterThan(400);
  expect(leaked).toEqual([]);
});
