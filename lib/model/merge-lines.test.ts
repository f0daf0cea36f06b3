import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeLines } from "./merge-lines";

describe("mergeLines", () => {
  test.each([
    ["additions of both", ["a", "b"], ["a", "x", "b"], ["a", "b", "y"], ["a", "x", "b", "y"]],
    ["additions at both ends", ["a"], ["first", "a"], ["a", "last"], ["first", "a", "last"]],
    ["the same addition", [], ["x", "y"], ["x", "z"], ["x", "y", "z"]],
    ["a removal each", ["a", "b", "c"], ["a", "c"], ["b", "c"], ["c"]],
    ["blank lines", ["a"], ["a", ""], ["a", "b"], ["a", "b"]],
    ["a removal and a replacement elsewhere", ["a", "b", "c"], ["b", "c"], ["a", "b", "see"], ["b", "see"]],
    ["replacements of different lines", ["a", "b"], ["x", "b"], ["a", "y"], ["x", "y"]],
    ["the same replacement", ["a", "b"], ["x", "b"], ["x", "b", "c"], ["x", "b", "c"]],
    ["an addition that they made of another line", ["a", "b"], ["a", "b", "x"], ["a", "x"], ["a", "x"]],
    ["a move and an addition", ["a", "b", "c"], ["c", "a", "b"], ["a", "b", "c", "d"], ["c", "d", "a", "b"]],
    ["moves of different lines", ["a", "b", "c", "d"], ["b", "a", "c", "d"], ["a", "b", "d", "c"], ["b", "a", "d", "c"]],
    ["one of two repeats removed", ["a", "a"], ["a"], ["a", "a", "b"], ["a", "b"]],
    [
      "a line grown longer beside a new one",
      ["slow tools"],
      ["new", "slow tools at night"],
      ["slow tools", "z"],
      ["new", "slow tools at night", "z"],
    ],
  ])("%s: by itself", (_what, base, mine, theirs, items) => {
    expect(mergeLines(base, mine, theirs)).toEqual({ items, clash: false });
  });

  test.each([
    ["a line replaced by both", ["a", "b"], ["a", "x"], ["a", "y"], ["a", "x", "y"]],
    ["a line removed here and replaced there", ["a", "b"], ["a"], ["a", "y"], ["a", "y"]],
    ["moves that contradict", ["a", "b", "c"], ["b", "a", "c"], ["a", "c", "b"], undefined],
  ])("%s: a clash that can keep both", (_what, base, mine, theirs, both) => {
    const merged = mergeLines(base, mine, theirs);
    expect(merged.clash).toBe(true);
    expect(new Set(merged.items)).toEqual(new Set(both ?? base));
    expect(merged.items).toHaveLength((both ?? base).length);
  });
});

const line = fc.constantFrom("a", "b", "c", "d", "e", "f g", "f h");
const lines = fc.array(line, { maxLength: 6 });
const distinct = fc.uniqueArray(line, { maxLength: 6 });
const runs = { numRuns: 2000 };

test("no line that either side added is lost, clash or not", () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, mine, theirs) => {
      const { items } = mergeLines(base, mine, theirs);
      for (const added of [...mine, ...theirs].filter((l) => !base.includes(l))) expect(items).toContain(added);
    }),
    runs,
  );
});

test("a line that either side took out and nobody changed stays out; what both hold stays in", () => {
  fc.assert(
    fc.property(distinct, distinct, distinct, (base, mine, theirs) => {
      const { items, clash } = mergeLines(base, mine, theirs);
      for (const gone of base.filter((l) => !mine.includes(l) && !theirs.includes(l))) expect(items).not.toContain(gone);
      if (!clash) for (const gone of base.filter((l) => !mine.includes(l) || !theirs.includes(l))) expect(items).not.toContain(gone);
      for (const held of mine.filter((l) => theirs.includes(l))) expect(items).toContain(held);
      for (const l of items) expect([...mine, ...theirs]).toContain(l);
      expect(new Set(items).size).toBe(items.length);
    }),
    runs,
  );
});

test("both sides come to the same lines and the same clashes", () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, mine, theirs) => {
      const [here, there] = [mergeLines(base, mine, theirs), mergeLines(base, theirs, mine)];
      expect(here.clash).toBe(there.clash);
      expect([...here.items].sort()).toEqual([...there.items].sort());
    }),
    runs,
  );
});

test("who changed nothing gets theirs, in their order", () => {
  fc.assert(
    fc.property(lines, lines, (base, theirs) => {
      expect(mergeLines(base, base, theirs)).toEqual({ items: theirs, clash: false });
      expect(mergeLines(base, theirs, base)).toEqual({ items: theirs, clash: false });
      expect(mergeLines(base, theirs, theirs)).toEqual({ items: theirs, clash: false });
    }),
    runs,
  );
});

test("every two lines that one side turned round are turned round", () => {
  const moved = distinct.chain((base) =>
    fc.tuple(
      fc.constant(base),
      fc.shuffledSubarray(base, { minLength: base.length }),
      fc.shuffledSubarray(base, { minLength: base.length }),
    ),
  );
  fc.assert(
    fc.property(moved, ([base, mine, theirs]) => {
      const { items, clash } = mergeLines(base, mine, theirs);
      expect([...items].sort()).toEqual([...base].sort());
      if (clash) return;
      const turned = (side: string[], a: string, b: string) => side.indexOf(a) > side.indexOf(b);
      base.forEach((a, i) => {
        for (const b of base.slice(i + 1)) expect(turned(items, a, b)).toBe(turned(mine, a, b) || turned(theirs, a, b));
      });
    }),
    runs,
  );
});
