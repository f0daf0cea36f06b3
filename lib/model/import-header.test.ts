import { expect, test } from "vitest";
import { doubleTitle, findHeader, titlesOf } from "./import-header";

const isKnown = (title: string) => ["name", "goals", "email", "job title"].includes(title.trim().toLowerCase());
const rowsOf = (rows: string[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));

const CASES: [string, string[][], number | undefined][] = [
  [
    "titles in the first row",
    [
      ["Name", "Goals"],
      ["Ada", "Grow"],
    ],
    1,
  ],
  [
    "a heading above them",
    [
      ["People 2026", "", ""],
      ["Name", "Goals", "Email"],
      ["Ada", "Grow", "a@b.c"],
    ],
    2,
  ],
  [
    "one known title among many is enough, one in six is not",
    [
      ["Name", "Alter", "Ort", "Typ"],
      ["Ada", "Neun", "Rom", "A"],
    ],
    1,
  ],
  [
    "no title is known, but what is below is unlike",
    [
      ["Nachname", "Alter"],
      ["Ada", "39"],
      ["Bo", "44"],
    ],
    1,
  ],
  [
    "long texts below short ones",
    [
      ["Wer", "Was"],
      ["Ada", "A long story about somebody who prints"],
    ],
    1,
  ],
  [
    "nothing but data",
    [
      ["Ada", "Buyer"],
      ["Bo", "Seller"],
    ],
    undefined,
  ],
  [
    "data that begins with a number",
    [
      ["Ada", "39"],
      ["Bo", "44"],
    ],
    undefined,
  ],
  ["a single column of names", [["Ada"], ["Bo"]], undefined],
  ["a single title", [["Name"], ["Ada"]], 1],
  [
    "a known word deep in the data is no title",
    [
      ["Ada", "x", "y", "z", "u", "v"],
      ["Bo", "goals", "y", "z", "u", "w"],
    ],
    undefined,
  ],
];

test.each(CASES)("%s", (_, rows, expected) => {
  expect(findHeader(rowsOf(rows), isKnown)).toBe(expected);
});

test("columns without a title are numbered; titles are one line", () => {
  expect(titlesOf(["Name ", "", "Pain\npoints"], 4)).toEqual(["Name", "Column 2", "Pain points", "Column 4"]);
});

test("two titles that read the same are told", () => {
  expect(doubleTitle(["Name", "Goals", " GOALS"])).toEqual({ title: " GOALS", columns: [2, 3] });
  expect(doubleTitle(["Name", "Goal"])).toBeUndefined();
});
