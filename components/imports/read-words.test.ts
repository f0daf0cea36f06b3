import { expect, test } from "vitest";
import type { Import } from "@/lib/model/import";
import { delimiterOptions, encodingOptions, readWords } from "./read-words";

const read = (more: Partial<Import>) =>
  readWords({ format: "csv", encoding: "utf-8", delimiter: ",", sheet: null, headerRow: 1, ...more } as Import);

test("how a file was read, in one line", () => {
  expect(read({ encoding: "windows-1252", delimiter: ";" })).toBe("CSV, Windows-1252, separated by semicolons, titles in row 1");
  expect(read({ format: "xlsx", encoding: null, delimiter: null, sheet: "People", headerRow: null })).toBe(
    "Excel, sheet “People”, no row of titles",
  );
  expect(read({ format: "json", delimiter: null })).toBe("JSON, UTF-8");
  expect(read({ encoding: "euc-kr", delimiter: "~" })).toBe("CSV, euc-kr, separated by “~”, titles in row 1");
});

test("what a file was read with is always among the choices, once", () => {
  for (const own of ["utf-8", "euc-kr"]) expect(encodingOptions(own).filter(({ value }) => value === own)).toHaveLength(1);
  expect(delimiterOptions("~").at(-1)).toEqual({ value: "~", label: "~" });
});
