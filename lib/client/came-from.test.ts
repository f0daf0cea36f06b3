import { expect, it } from "vitest";
import { neighbours, runsOf } from "./came-from";

const list = {
  runs: runsOf([
    { from: 0, ids: ["a", "b"] },
    { from: 2, ids: ["c"] },
    { from: 60, ids: ["x", "y"] },
  ]),
  total: 70,
  title: "Everyone",
  search: "",
};

it("joins pages that follow one another", () => {
  expect(list.runs.map(({ from, ids }) => [from, ids.join("")])).toEqual([
    [0, "abc"],
    [60, "xy"],
  ]);
});

it("finds who stands before and after, as far as it is known", () => {
  expect(neighbours(list, "b")).toEqual({ index: 1, total: 70, previous: "a", next: "c" });
  expect(neighbours(list, "x")).toEqual({ index: 60, total: 70, previous: undefined, next: "y" });
  expect(neighbours(list, "nobody")).toBeNull();
  expect(neighbours(null, "a")).toBeNull();
});
