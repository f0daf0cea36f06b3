import { expect, test } from "vitest";
import { IMPORT_BYTES_MAX } from "@/lib/model/import-limits";
import { bytesWords, fileProblem } from "./file-words";

test("sizes in the unit that fits", () => {
  expect([1, 12_288, 1_572_864, 26_214_400].map(bytesWords)).toEqual(["1 byte", "12 KiB", "1.5 MiB", "25 MiB"]);
});

test.each(["people.csv", "PEOPLE.XLSX", "cells.tsv", "people", "q3.2026 people.json"])("%s is worth sending", (name) => {
  expect(fileProblem({ name, size: 10 })).toBeUndefined();
});

test("the largest file is taken and one byte more is refused with the size and the limit", () => {
  expect(fileProblem({ name: "a.csv", size: IMPORT_BYTES_MAX })).toBeUndefined();
  expect(fileProblem({ name: "a.csv", size: IMPORT_BYTES_MAX + 1 })).toMatch(/“a\.csv” is 10 MiB large.*50,000 rows and 10 MiB/);
});

test("what cannot be read is refused by what to do instead", () => {
  expect(fileProblem({ name: "old.xls", size: 10 })).toContain("Save it as .xlsx or .csv");
  expect(fileProblem({ name: "deck.pptx", size: 10 })).toContain("is not a table");
  expect(fileProblem({ name: "nothing.csv", size: 0 })).toContain("is empty");
});
