import { expect, test } from "vitest";
import { withoutKey, withRenamed } from "./key-edits";
import { keyProblem } from "./key-problem";

test.each(["Peak hours", "a.b.c", 'say "hi"', "ساعات الذروة", "x".repeat(200), "0", "toString", "a[0]", "emoji 🙂"])(
  "%j can be a key",
  (key) => expect(keyProblem(key, ["taken"])).toBeUndefined(),
);

test.each([
  ["", "Give it a name."],
  ["  ", "Give it a name."],
  ["x".repeat(201), "at most 200"],
  [" taken ", "already"],
  ["__proto__", "not allowed"],
  ["constructor", "not allowed"],
  ["a\0b", "NUL"],
  ["\ud83d", "half"],
])("%j cannot", (key, words) => expect(keyProblem(key, ["taken"])).toContain(words));

test("a renamed key keeps its place and its value; the others stay", () => {
  const record = { a: 1, "b.c": ["x"], d: null };
  const renamed = withRenamed(record, "b.c", 'b"d');
  expect(Object.entries(renamed)).toEqual([
    ["a", 1],
    ['b"d', ["x"]],
    ["d", null],
  ]);
  expect(withoutKey(renamed, 'b"d')).toEqual({ a: 1, d: null });
});
