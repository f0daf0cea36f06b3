import { expect, test } from "vitest";
import { editorLine, linkLines, namesakeLine } from "./delete-words";

const person = (id: string) => ({ id, name: id });
const texts = (shares: Parameters<typeof linkLines>[0]) => linkLines(shares).map(({ text }) => text);
const share = { id: "s", label: "Agency", views: 12, state: "on" as const, personas: [person("a")] };

test("each link says what becomes of it, working ones first", () => {
  expect(
    texts([
      { ...share, label: null, views: 1, state: "off" },
      share,
      { ...share, label: "Set", personas: [person("a"), person("b")] },
      { ...share, label: "Trio", personas: [person("a"), person("b"), person("c")] },
    ]),
  ).toEqual([
    "The link “Agency” (12 views) will say that it is gone.",
    "The link “Set” (12 views) will show only the other one.",
    "The link “Trio” (12 views) will show only the other 2.",
    "The link without a label (1 view, turned off) will say that it is gone.",
  ]);
  const many = texts(Array.from({ length: 6 }, () => share));
  expect([many.length, many.at(-1)]).toEqual([5, "2 more links show it, too."]);
  expect(texts(Array.from({ length: 5 }, () => share)).at(-1)).toBe("1 more link shows it, too.");
  expect(texts([])).toEqual([]);
});

test.each([
  [[], ""],
  [["Ana"], "Ana is editing it right now and could not save any more."],
  [["Ana", "Ben"], "Ana and Ben are editing it right now and could not save any more."],
  [["Ana", "Ben", "Cem"], "Ana and 2 others are editing it right now and could not save any more."],
])("who edits: %j", (names, words) => {
  expect(editorLine(names)).toBe(words);
});

test("namesakes by their connection", () => {
  expect(namesakeLine([])).toBe("");
  expect(namesakeLine(["North"])).toBe("Somebody of this name is in North, too, and stays there.");
  expect(namesakeLine(["A", "B", "C", "D", "E"])).toBe("Somebody of this name is in A, B, C and 2 more, too, and stays there.");
});
