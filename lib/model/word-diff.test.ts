import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "./word-diff";

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ text, kind }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind])
    .join("");

test.each([
  ["", "", ""],
  ["", "new", "+new+"],
  ["old", "", "-old-"],
  ["moving before most people are up", "moving before anyone is up", "moving before -most people are-+anyone is+ up"],
  ["one two", "three four", "-one two-+three four+"],
])("%j to %j", (before, after, words) => expect(shown(before, after)).toBe(words));

test("the pieces hold both texts", () => {
  const text = fc.string({ maxLength: 60 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      const without = (gone: string) =>
        pieces
          .filter(({ kind }) => kind !== gone)
          .map((p) => p.text)
          .join("");
      expect([without("added"), without("removed")]).toEqual([before, after]);
    }),
  );
});
