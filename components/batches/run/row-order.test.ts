import { expect, test } from "vitest";
import { indexAt } from "./row-order";

const order = (first: number[], count: number): number[] => {
  const sorted = first.toSorted((a, b) => a - b);
  return Array.from({ length: count }, (_, place) => indexAt(first, sorted, place));
};

test("those that come first stand once, everybody else follows in order", () => {
  expect(order([], 4)).toEqual([0, 1, 2, 3]);
  expect(order([3, 0], 5)).toEqual([3, 0, 1, 2, 4]);
  expect(order([4, 2, 3], 6)).toEqual([4, 2, 3, 0, 1, 5]);
  expect(order([1, 0, 2], 3)).toEqual([1, 0, 2]);
});
