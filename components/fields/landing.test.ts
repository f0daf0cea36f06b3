import { expect, test } from "vitest";
import { landingAt, pull } from "./landing";
import { landingOn } from "./use-reorder";

const row = (top: number, height = 20) => ({ getBoundingClientRect: () => ({ top, height }) }) as unknown as Element;
const rows = [0, 20, 40, 60, 80].map((top) => row(top));

test.each([
  [0, 5, 0],
  [0, 35, 1],
  [0, 95, 4],
  [0, 400, 4],
  [4, -50, 0],
  [4, 25, 1],
  [2, 45, 2],
  [2, 55, 2],
  [2, 75, 3],
  [2, 28, 1],
])("row %i held at %i lands at %i", (from, y, to) => expect(landingAt(rows, from, y)).toBe(to));

test("the bar stands before a row above and after a row below", () => {
  expect(landingOn(1, { from: 3, to: 1 })).toBe("before");
  expect(landingOn(3, { from: 1, to: 3 })).toBe("after");
  expect(landingOn(2, { from: 1, to: 3 })).toBeUndefined();
  expect(landingOn(1, { from: 1, to: 1 })).toBeUndefined();
});

test("the page is pulled only near its edges, harder the nearer", () => {
  expect(pull(400, 800)).toBe(0);
  expect(pull(20, 800)).toBeLessThan(pull(80, 800));
  expect(pull(790, 800)).toBeGreaterThan(pull(700, 800));
});
