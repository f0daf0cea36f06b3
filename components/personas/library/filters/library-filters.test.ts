import { expect, it } from "vitest";
import { orWords, rangeWords } from "./filter-words";
import { libraryFilters, optionsOf } from "./library-filters";

const facets = {
  source: [
    { value: "two", count: 1 },
    { value: "one", count: 3 },
    { value: "none", count: 0 },
  ],
  connection: [{ value: "c1", label: "EMEA", count: 4 }],
  scope: [],
  state: [
    { value: "missing", count: 1 },
    { value: "active", count: 3 },
  ],
  readiness: [{ value: "0-49", count: 2 }],
  missing: [{ value: "goals", count: 2 }],
  freshness: [],
  read: [],
  by: [],
  matched: [{ value: "true", count: 2 }],
};
const filters = libraryFilters([{ id: "one", label: "One" }], [], []);
const options = (key: string, chosen: string[] = []) => {
  const filter = filters.find((f) => f.key === key);
  return filter ? optionsOf(filter, facets, chosen) : [];
};

it("offers what finds somebody, in words, with its count", () => {
  expect(options("source")).toEqual([
    { value: "one", label: "One", count: 3 },
    { value: "two", label: "two", count: 1 },
  ]);
  expect(options("state").map((o) => o.label)).toEqual(["Active", "Not listed"]);
  expect(options("missing")).toEqual([{ value: "goals", label: "Goals", count: 2 }]);
  expect(options("connection")).toEqual([{ value: "c1", label: "EMEA", count: 4 }]);
});

it("keeps what is chosen, whatever it finds", () => {
  expect(options("source", ["none"]).map((o) => o.value)).toContain("none");
  expect(options("readiness", ["0-94"]).at(-1)).toEqual({ value: "0-94", label: "Below 95", count: 0 });
  expect(options("scope", ["gone"])).toEqual([{ value: "gone", label: "gone", count: 0 }]);
});

it.each([
  ["0-49", "Below 50"],
  ["90-100", "90 and above"],
  ["50-89", "50 to 89"],
])("calls %s %s", (range, words) => expect(rangeWords(range)).toBe(words));

it("reads as a sentence", () => {
  expect(orWords(["Goals", "Pains"], false)).toBe("goals or pains");
  expect(orWords(["Octave"], true)).toBe("Octave");
  expect(orWords(["A", "B", "C", "D"], true)).toBe("A, B or 2 more");
});
