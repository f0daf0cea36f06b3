import { expect, it } from "vitest";
import { isMatch, matchParts, wordsOf } from "./match";

const drawn = (text: string, query: string) =>
  matchParts(text, wordsOf(query))
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("");

it.each([
  ["Transport Planning Manager", "plan", "Transport [Plan]ning Manager"],
  ["Transport Planning Manager", "MAN tra", "[Tra]nsport Planning [Man]ager"],
  ["Transplant planner", "plan", "Transplant [plan]ner"],
  ["Hélène Vasseur", "helene", "[Hélène] Vasseur"],
  ["He\u0301le\u0300ne Vasseur", "hele", "[He\u0301le\u0300]ne Vasseur"],
  ["Dolores Ibáñez-Whitcombe", "whit", "Dolores Ibáñez-[Whit]combe"],
  ["ﬁnance lead", "fin", "[ﬁn]ance lead"],
  ["物流計画担当", "計画", "物流[計画]担当"],
  ["Anything", "", "Anything"],
  ["", "x", ""],
])("%s for %j", (text, query, expected) => expect(drawn(text, query)).toBe(expected));

it("loses no letter of the text", () => {
  const text = "  Ruth  Okonjo-Blythe, 2nd shift (“nights”) 👩‍🚒 ";
  expect(
    matchParts(text, wordsOf("b s o n 2"))
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});

it("wants every word, in any order, each the start of one", () => {
  expect(isMatch("Use the dark theme", wordsOf("the dark"))).toBe(true);
  expect(isMatch("Use the dark theme", wordsOf("theme da"))).toBe(true);
  expect(isMatch("Use the dark theme", wordsOf("ark"))).toBe(false);
  expect(isMatch("Use the dark theme", wordsOf("dark light"))).toBe(false);
});
