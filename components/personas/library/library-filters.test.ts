import { expect, it } from "vitest";
import { libraryFilters } from "./library-filters";

const sources = [{ id: "one", label: "One", place: { label: "Project" } }];
const facets = {
  source: [
    { value: "one", count: 3 },
    { value: "two", count: 1 },
  ],
  connection: [{ value: "c1", label: "EMEA", count: 4 }],
  scope: [],
  state: [
    { value: "active", count: 3 },
    { value: "missing", count: 1 },
  ],
  readiness: [],
  missing: [],
  freshness: [],
  read: [],
  by: [],
  matched: [],
};

it("offers only what can be chosen between", () => {
  expect(libraryFilters(facets, {}, sources).map((f) => f.key)).toEqual(["source", "state", "readiness", "freshness"]);
  expect(libraryFilters(undefined, {}, sources).map((f) => f.key)).toEqual(["readiness", "freshness"]);
});

it("keeps a filter that is on, whatever it holds", () => {
  const on = libraryFilters(facets, { scope: "gone", connection: "c1", readiness: "0-94", freshness: "-90" }, sources);
  expect(on.map((f) => f.key)).toEqual(["source", "connection", "scope", "state", "readiness", "freshness"]);
  expect(on.at(-2)?.options.at(-1)).toEqual({ value: "0-94", label: "0 to 94" });
  expect(on.at(-1)?.options.at(-1)).toEqual({ value: "-90", label: "Not for 90 days" });
});

it("names sources and states in words", () => {
  const [source, state] = libraryFilters(facets, {}, sources);
  expect(source?.options).toEqual([
    { value: "one", label: "One", count: 3 },
    { value: "two", label: "two", count: 1 },
  ]);
  expect(state?.options.map((o) => o.label)).toEqual(["Active", "Not listed"]);
});
