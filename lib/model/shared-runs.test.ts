import fc from "fast-check";
import { expect, it } from "vitest";
import { markShared, runsOf } from "./shared-runs";

const shared = (text: string, other: string) =>
  markShared(text, new Set(runsOf(other)))
    .filter((piece) => piece.shared)
    .map((piece) => piece.text);

it("finds four words in a row and more, whatever case, accents and punctuation", () => {
  expect(shared("They say: Fill the réturn legs, today!", "fill the return legs")).toEqual(["Fill the réturn legs"]);
  expect(shared("one two three four five and six", "zero one two three four five six")).toEqual(["one two three four five"]);
});

it("does not mark three words", () => {
  expect(shared("in order to win", "in order to lose")).toEqual([]);
});

it("keeps two runs apart", () => {
  expect(shared("a b c d X e f g h", "a b c d e f g h")).toEqual(["a b c d", "e f g h"]);
});

it("leaves a text of more than 20,000 characters whole", () => {
  const long = "word after word goes on ".repeat(1000);
  expect(markShared(long, new Set(runsOf("word after word goes on")))).toEqual([{ text: long, shared: false }]);
});

it("loses no character, and takes a text for its own", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.lorem({ maxCount: 30 })), fc.lorem(), (text, other) => {
      const pieces = markShared(text, new Set(runsOf(other)));
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      if (runsOf(text).length > 0) expect(markShared(text, new Set(runsOf(text))).some((piece) => piece.shared)).toBe(true);
    }),
  );
});
