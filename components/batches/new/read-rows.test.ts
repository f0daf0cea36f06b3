import { expect, test } from "vitest";
import { readRows } from "./read-rows";

test("plain values and wrapped values are the same", () => {
  expect(readRows('[{"name":"Ada"},{"values":{"name":"Ben"}}]')).toEqual({
    rows: [{ values: { name: "Ada" } }, { values: { name: "Ben" } }],
    problems: [],
  });
  expect(readRows('{"name":"Ada"}').rows).toEqual([{ values: { name: "Ada" } }]);
  expect(readRows("  ")).toEqual({ rows: [], problems: [] });
});

test("what is wrong is told by line", () => {
  const text = '[\n  {"name": "Ada, [\\"x\\"]",\n   "a": [1, 2]},\n\n  "nobody",\n  {},\n  {"values": {"name": "B"}, "scope": "x"}\n]';
  expect(readRows(text).problems).toEqual([
    { line: 5, words: "Persona 2: this is no object of fields." },
    { line: 6, words: "Persona 3: it holds nothing." },
    { line: 7, words: "Persona 4: beside “values” stands “scope”, which has no place there." },
  ]);
  expect(readRows(text).rows).toHaveLength(1);
  expect(readRows('[\n{"name": "Ada"},\n{"name" "Ben"}\n]').problems[0]?.line).toBe(3);
  expect(readRows("[]").problems[0]?.words).toBe("The list is empty.");
  expect(readRows('[{"__proto__": {"x": 1}, "name": "A"}]').problems[0]?.words).toContain("__proto__");
});
