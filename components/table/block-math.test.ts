import { expect, it } from "vitest";
import { moved, piecesOf, rangeOf, rangesOf } from "./block-math";

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

it("joins what is far away into groups, and covers every block once", () => {
  const near = new Set([130, 131]);
  const pieces = piecesOf(10_000, 10, near);
  expect(pieces.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i))).toEqual([...Array(1_000).keys()]);
  expect(pieces.filter(({ id }) => id >= 0).map(({ id }) => id)).toEqual(Array.from({ length: 75 }, (_, i) => 100 + i));
  expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length);
  expect(pieces.length).toBeLessThan(120);
});

it("ends where the list ends", () => {
  expect(piecesOf(0, 10, new Set([0]))).toEqual([]);
  expect(piecesOf(15, 10, new Set([0])).at(-1)).toEqual({ id: 1, first: 1, end: 2 });
  expect(piecesOf(1_005, 10, new Set([0])).at(-1)).toEqual({ id: -101, first: 100, end: 101 });
});
