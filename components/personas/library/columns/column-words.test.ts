import { expect, it } from "vitest";
import { COLUMNS, LEAST_WIDTH, MOST_WIDTH } from "@/lib/model/columns";
import { columnLabel, columnWidth, directionOf, pressedSort, sortKeyOf } from "./column-words";

it("names every column differently, and as wide as one may be", () => {
  expect(new Set(COLUMNS.map(columnLabel)).size).toBe(COLUMNS.length);
  for (const id of COLUMNS) expect(columnWidth(id) >= LEAST_WIDTH && columnWidth(id) <= MOST_WIDTH, id).toBe(true);
});

it("turns an order round when its column is pressed again", () => {
  expect(pressedSort("name", "changed")).toBe("name");
  expect(pressedSort("name", pressedSort("name", "changed"))).toBe("-name");
  expect(pressedSort("name", "-name")).toBe("name");
});

it("says which way a column runs: the latest first is downwards, the least ready first upwards", () => {
  expect([directionOf("changed", "changed"), directionOf("changed", "-changed")]).toEqual(["descending", "ascending"]);
  expect([directionOf("readiness", "readiness"), directionOf("readiness", "name")]).toEqual(["ascending", "none"]);
});

it("orders only what the list can be ordered by", () => {
  expect(COLUMNS.filter((id) => sortKeyOf(id) !== undefined)).toEqual(["readiness", "changed", "read"]);
});
