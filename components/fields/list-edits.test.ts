import { expect, test } from "vitest";
import { duplicates, moveLine, pasteLines, splitLines } from "./list-edits";

test.each([
  ["one", ["one"]],
  ["a\nb", ["a", "b"]],
  ["- a\r\n* b\r• c\n\n", ["a", "b", "c"]],
  ["1. first\n2) second\n  10. tenth", ["first", "second", "tenth"]],
  ["-5 degrees\n3.5 stars", ["-5 degrees", "3.5 stars"]],
])("%j splits into lines", (text, lines) => expect(splitLines(text)).toEqual(lines));

test("a pasted list takes the place of the selection", () => {
  expect(pasteLines(["x", "say  now", "z"], 1, { start: 4, end: 4 }, "- a\n- b")).toEqual({
    lines: ["x", "say a", "b now", "z"],
    focus: 2,
  });
});

test("a list pasted into the row that adds becomes lines", () => {
  expect(pasteLines(["x"], 1, { start: 0, end: 0 }, "a\nb")).toEqual({ lines: ["x", "a", "b"], focus: 2 });
});

test("a line moves, and stays where it cannot", () => {
  expect(moveLine(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moveLine(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});

test("duplicates are found without case and space", () => {
  expect([...duplicates(["Speed", " speed ", "", "", "Trust"])]).toEqual([[1, 0]]);
});
