import { expect, test } from "vitest";
import { csvOf, tableOf } from "./pasted-table";

const piece = (label: string, ...lines: string[]) => ({ label, lines, text: lines.join("; "), to: null });

test("a column for each slot, a row for each person; lines of a list stand under each other", () => {
  const people = [
    [piece("Name", "Rita"), piece("Pains", "Noise", "Heat")],
    [piece("Pains", "Rain"), piece("Name", "Rosa")],
  ];
  const slots = [
    { id: "Name", label: "Name", to: ["name"] as const },
    { id: "Pains", label: "Pains", to: null },
  ];
  expect(tableOf(slots, people)).toEqual({
    titles: ["Name", "Pains"],
    to: [["name"], null],
    rows: [
      ["Rita", "Noise\nHeat"],
      ["Rosa", "Rain"],
    ],
  });
});

test("titles that a file would not keep apart are numbered", () => {
  const slots = ["Name", "name", undefined].map((label, at) => ({ id: label ?? String(at), label, to: null }));
  expect(tableOf(slots, []).titles).toEqual(["Name", "name (2)", "Column 3"]);
});

test("quotes are doubled and what a spreadsheet would run is shielded", () => {
  expect(csvOf({ titles: ["A"], to: [null], rows: [['say "hi"'], ["=1+1"]] })).toBe('"A"\r\n"say ""hi"""\r\n"\'=1+1"');
});
