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

const long = Array.from({ length: 3_000 }, (_, i) => `w${i}`);

test("one word in a very long text is told as that word", () => {
  const changed = long.with(1_500, "other");
  expect(wordDiff(long.join(" "), changed.join(" ")).filter(({ kind }) => kind !== "same")).toEqual([
    { text: "w1500", kind: "removed" },
    { text: "other", kind: "added" },
  ]);
});

test("very long texts that differ all over are told line by line", () => {
  const lines = (mark: string) =>
    Array.from({ length: 400 }, (_, i) => (i % 2 ? `kept ${i} as it was` : `${mark} ${i} of ${mark}`)).join("\n");
  const pieces = wordDiff(lines("old"), lines("new"));
  expect(pieces.filter(({ kind }) => kind === "same").length).toBeGreaterThan(150);
  expect(pieces.find(({ kind }) => kind === "removed")?.text).toBe("old 0 of old\n");
});
