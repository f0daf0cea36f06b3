import { expect, it } from "vitest";
import { moved, rangeOf, rangesOf } from "./block-math";

it("cuts a list into blocks, the last one shorter", () => {
  expect(rangeOf(0, 60, 130)).toEqual({ from: 0, to: 60 });
  expect(rangeOf(2, 60, 130)).toEqual({ from: 120, to: 130 });
});

it("joins neighbours and leaves out what is beyond the end", () => {
  expect(rangesOf(new Set([4, 0, 1]), 10, 45)).toEqual([
    { from: 0, to: 20 },
    { from: 40, to: 45 },
  ]);
  expect(rangesOf(new Set([0, 7]), 10, 45)).toEqual([{ from: 0, to: 10 }]);
  expect(rangesOf(new Set([0]), 10, 0)).toEqual([]);
});

it("keeps the very set when nothing moved", () => {
  const near = new Set([1, 2]);
  expect(moved(near, [2], [5])).toBe(near);
  expect([...moved(near, [3], [1])]).toEqual([2, 3]);
});
