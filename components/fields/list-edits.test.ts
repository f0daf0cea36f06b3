import { describe, expect, test } from "vitest";
import { duplicates, moveLine, notHeld, pasteLines } from "./list-edits";
import { splitLines } from "./list-paste";

describe("a pasted text splits into lines", () => {
  test.each([
    ["one", ["one"]],
    ["a\nb", ["a", "b"]],
    ["- a\r\n* b\r• c\n\n", ["a", "b", "c"]],
    ["1. first\n2) second\n  10. tenth", ["first", "second", "tenth"]],
    ["(1) first\n(2) second", ["first", "second"]],
    ["-5 degrees\n3.5 stars", ["-5 degrees", "3.5 stars"]],
    ["•\tWord\n•\tagain\no\tone deeper\n§\tdeepest", ["Word", "again", "one deeper", "deepest"]],
    ["\u00b7       Outlook\n\uf0b7  Symbol", ["Outlook", "Symbol"]],
    ["• Slack\n    ◦ inner\n        ▪ innermost", ["Slack", "inner", "innermost"]],
    ["● Docs\n○ Docs inner\n■ Docs innermost", ["Docs", "Docs inner", "Docs innermost"]],
    [
      "- [ ] open\n- [x] done\n* [X] done too\n[ ] bare\n☐ drawn\n☑ drawn, too",
      ["open", "done", "done too", "bare", "drawn", "drawn, too"],
    ],
    ["a. first\nb. second\nc) third", ["first", "second", "third"]],
    ["i. first\nii. second\niii. third", ["first", "second", "third"]],
    ["A. Smith\nBetty Jones", ["A. Smith", "Betty Jones"]],
    ["Cost\nTime\n\nTrust\n", ["Cost", "Time", "Trust"]],
    ["Cost\tTime\tTrust", ["Cost", "Time", "Trust"]],
    ["Cost\thigh\nTime\tlow", ["Cost high", "Time low"]],
    ['"A cell with\na break, and ""quotes"""\nPlain', ['A cell with a break, and "quotes"', "Plain"]],
    ['"A quote"\n"Another"', ['"A quote"', '"Another"']],
    ["– dash\n— long dash\n+ plus", ["dash", "long dash", "plus"]],
    ["• التسليم المتأخر\n• 納期遅れ", ["التسليم المتأخر", "納期遅れ"]],
    ["2024 was hard\nE.g. this", ["2024 was hard", "E.g. this"]],
  ])("%j", (text, lines) => expect(splitLines(text)).toEqual(lines));
});

test("a pasted list takes the place of the selection", () => {
  expect(pasteLines(["x", "say  now", "z"], 1, { start: 4, end: 4 }, "- a\n- b")).toEqual({
    lines: ["x", "say a", "b now", "z"],
    focus: 2,
  });
});

test("a list pasted into the row that adds becomes lines, and what is no text stays what it is", () => {
  expect(pasteLines(["x", 7, { a: 1 }], 3, { start: 0, end: 0 }, "a\nb")).toEqual({ lines: ["x", 7, { a: 1 }, "a", "b"], focus: 4 });
});

test("a line moves, and stays where it cannot", () => {
  expect(moveLine(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moveLine(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
  expect(moveLine(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});

test("duplicates are found without case and space", () => {
  expect([...duplicates(["Speed", " speed ", "", "", "Trust", "SPEED"])]).toEqual([
    [1, 0],
    [5, 0],
  ]);
});

test("usual lines are offered until they are there", () => {
  expect(notHeld(["Champion", "Blocker"], [" champion"])).toEqual(["Blocker"]);
});
