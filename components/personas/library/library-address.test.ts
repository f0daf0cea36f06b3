import { expect, it } from "vitest";
import { filterOf, isFiltered, isSort, listOf, pickKeys, QUERY_KEYS } from "./library-address";

it("turns the address into a frozen selection's filter", () => {
  expect(filterOf({ q: "planner", source: "one,two", state: "active", readiness: "0-49", sort: "name", view: "table" })).toEqual({
    q: "planner",
    source: ["one", "two"],
    state: ["active"],
    readiness: "0-49",
  });
  expect(filterOf({})).toEqual({});
});

it("knows a filter from a view", () => {
  expect(isFiltered({ sort: "name", view: "table" })).toBe(false);
  expect(isFiltered({ freshness: "7" })).toBe(true);
});

it("reads lists and sorts", () => {
  expect(listOf(" a, b,,")).toEqual(["a", "b"]);
  expect(isSort("-read")).toBe(true);
  expect(isSort("toString")).toBe(false);
});

it("picks what holds something, in one order", () => {
  expect(Object.keys(pickKeys({ sort: "name", view: "table", q: "x", state: "" }, QUERY_KEYS))).toEqual(["q", "sort"]);
});
