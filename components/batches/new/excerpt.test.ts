import { expect, test } from "vitest";
import { wordDiff } from "@/lib/model/word-diff";
import { excerpt } from "./excerpt";

const filler = Array.from({ length: 60 }, (_, i) => `word${i}`).join(" ");
const told = (before: string, after: string) =>
  excerpt(wordDiff(before, after))
    .map(({ text, kind }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join("");

test("only words near a change are told, and every change", () => {
  const words = told(`${filler} manager ${filler} manager ${filler}`, `${filler} leader ${filler} leader ${filler}`);
  expect(words.match(/\[-manager\]\[\+leader\]/g)).toHaveLength(2);
  expect(words.length).toBeLessThan(300);
  expect(words.startsWith("… ")).toBe(true);
  expect(words.endsWith(" …")).toBe(true);
});

test("a short text is told as it is", () => {
  expect(told("moving before noon", "moving after noon")).toBe("moving [-before][+after] noon");
});
