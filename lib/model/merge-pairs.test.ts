import fc from "fast-check";
import { expect, test } from "vitest";
import { mergePairs, type Pair } from "./merge-pairs";

const pair = (title: string, ...value: string[]): Pair => ({ title, value });

test.each([
  ["values of one title", [pair("A", "1")], [pair("A", "1", "m")], [pair("A", "1", "t")], [pair("A", "1", "m", "t")]],
  [
    "new titles of both",
    [pair("A", "1")],
    [pair("A", "1"), pair("M")],
    [pair("A", "1"), pair("T")],
    [pair("A", "1"), pair("M"), pair("T")],
  ],
  ["the same new title", [], [pair("A", "m")], [pair("A", "t")], [pair("A", "m", "t")]],
  ["a new name here and a new value there", [pair("A", "1")], [pair("B", "1")], [pair("A", "1", "t")], [pair("B", "1", "t")]],
  [
    "a title taken out there",
    [pair("A", "1"), pair("B", "2")],
    [pair("A", "1", "m"), pair("B", "2")],
    [pair("A", "1")],
    [pair("A", "1", "m")],
  ],
  [
    "what a source keeps beside",
    [{ ...pair("A"), id: 7 }],
    [{ ...pair("A", "m"), id: 7 }],
    [{ ...pair("A", "t"), id: 8 }],
    [{ ...pair("A", "m", "t"), id: 8 }],
  ],
])("%s: by themselves", (_what, base, mine, theirs, items) => {
  expect(mergePairs(base, mine, theirs)).toEqual({ items, clash: false });
});

test.each([
  ["the same value replaced", [pair("A", "1")], [pair("A", "m")], [pair("A", "t")], [pair("A", "m", "t")]],
  ["two new names for one title", [pair("A", "1")], [pair("M", "1")], [pair("T", "1")], [pair("M", "1"), pair("T", "1")]],
  ["taken out here, changed there", [pair("A", "1")], [], [pair("A", "1", "t")], [pair("A", "1", "t")]],
])("%s: a clash that can keep both", (_what, base, mine, theirs, items) => {
  expect(mergePairs(base, mine, theirs)).toEqual({ items, clash: true });
});

const pairs = fc.uniqueArray(
  fc.record({ title: fc.constantFrom("A", "B", "C"), value: fc.uniqueArray(fc.constantFrom("1", "2", "3"), { maxLength: 3 }) }),
  { selector: ({ title }) => title, maxLength: 3 },
);
const said = (list: readonly Pair[]) => list.flatMap(({ title, value }) => [title, ...value.map((v) => `${title} ${v}`)]);

test("no title and no value that either side added is lost, and both sides come to the same", () => {
  fc.assert(
    fc.property(pairs, pairs, pairs, (base, mine, theirs) => {
      const here = mergePairs(base, mine, theirs);
      const held = new Set(said(base));
      const texts = new Set(here.items.flatMap(({ title, value }) => [title, ...value]));
      for (const { title, value } of [...mine, ...theirs]) {
        if (!held.has(title)) expect(texts).toContain(title);
        for (const v of value) if (!base.some((pair) => pair.value.includes(v))) expect(texts).toContain(v);
      }
      const there = mergePairs(base, theirs, mine);
      expect(there.clash).toBe(here.clash);
      expect(said(there.items).sort()).toEqual(said(here.items).sort());
    }),
    { numRuns: 2000 },
  );
});

test("who changed nothing gets theirs", () => {
  fc.assert(
    fc.property(pairs, pairs, (base, theirs) => {
      expect(mergePairs(base, base, theirs)).toEqual({ items: theirs, clash: false });
      expect(mergePairs(base, theirs, base)).toEqual({ items: theirs, clash: false });
    }),
  );
});
