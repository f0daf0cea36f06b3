import { expect, test } from "vitest";
import { readJson } from "./read-json";

test.each([
  ["", null],
  ["  ", null],
  ['{"a": [1, null]}', { a: [1, null] }],
  ["3", 3],
])("%j is read", (text, value) => expect(readJson(text)).toEqual({ ok: true, value }));

test.each([
  ['{\n  "a": 1,\n  b: 2\n}', "Line 3"],
  ['{\n "a": [1,\n', "Line 3"],
  ["{", "Line 1"],
])("%j says where it breaks", (text, line) => {
  const read = readJson(text);
  expect(read.ok).toBe(false);
  expect(read.ok ? "" : read.problem).toContain(line);
});
