import { expect, test } from "vitest";
import { filterHref, filterWords, scopeWords } from "./scope-words";

const SOURCES = [{ id: "one", label: "The first" }];

test("a filter is said and can be gone to", () => {
  const query = { q: "fees", source: ["one"], readiness: "0-49", missing: ["goals" as const, "pains" as const] };
  expect(filterWords(query, SOURCES, [])).toBe("source The first, readiness below 50, missing goals or pain points, “fees” in the text");
  expect(filterHref(query)).toBe("/?q=fees&source=one&readiness=0-49&missing=goals,pains&view=table");
  expect([filterWords({}, SOURCES, []), filterHref({})]).toEqual(["", "/?view=table"]);
});

test.each([
  ["ids", 1400, "1,400 ticked"],
  ["query", 312, "All 312 that matched"],
  ["rows", 1, "1 persona written or pasted"],
  ["file", 27, "27 rows of people.csv"],
] as const)("%s", (how, count, words) => expect(scopeWords({ how, count }, "people.csv")).toBe(words));
