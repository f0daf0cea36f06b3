import fc from "fast-check";
import { expect, test } from "vitest";
import { rowsOf } from "./line-rows";

const rows = (before: string[], now: string[]) => rowsOf(before, now, (line) => line).map((row) => [row.before ?? "", row.now ?? ""]);

test.each([
  [
    ["a", "b", "c"],
    ["a", "x", "c"],
    [
      ["a", "a"],
      ["b", "x"],
      ["c", "c"],
    ],
  ],
  [
    ["a", "b", "c"],
    ["a", "c"],
    [
      ["a", "a"],
      ["b", ""],
      ["c", "c"],
    ],
  ],
  [
    ["a", "b"],
    ["b"],
    [
      ["a", ""],
      ["b", "b"],
    ],
  ],
  [
    ["a", "b", "c"],
    ["c"],
    [
      ["a", ""],
      ["b", ""],
      ["c", "c"],
    ],
  ],
  [
    ["a"],
    ["n", "a"],
    [
      ["", "n"],
      ["a", "a"],
    ],
  ],
  [
    ["slow tools", "b"],
    ["n", "slow tools at night", "b"],
    [
      ["", "n"],
      ["slow tools", "slow tools at night"],
      ["b", "b"],
    ],
  ],
  [[], ["a"], [["", "a"]]],
])("%j then %j", (before, now, expected) => expect(rows(before, now)).toEqual(expected));

const lines = fc.array(fc.constantFrom("a", "b", "c", "d", "e e", "e f"), { maxLength: 6 });
test("every line of both lists stands in exactly one row, the newer ones in their order", () => {
  fc.assert(
    fc.property(lines, lines, (before, now) => {
      const found = rowsOf(before, now, (line) => line);
      expect(found.flatMap((row) => row.now ?? [])).toEqual(now);
      expect(found.flatMap((row) => row.before ?? []).sort()).toEqual([...before].sort());
    }),
  );
});
