import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import { cellOf, valueOfCell } from "./cell";

const field = (kind: Field["kind"], more: Partial<Field> = {}): Field => ({ name: "f", label: "F", kind, ...more });

test.each<[string, Field, unknown, string]>([
  ["a text", field("text"), "Anna", "Anna"],
  ["a number as text stays text", field("text"), "007", "007"],
  ["a list", field("list"), ["a", "b; c"], "a\nb; c"],
  ["a list with a break inside", field("list"), ["a\nb", "c"], '["a\\nb","c"]'],
  ["a list that looks like JSON", field("list"), ["[1]"], '["[1]"]'],
  ["titled values", field("pairs"), [{ title: "Region", value: ["EMEA", "APAC"] }], "Region: EMEA | APAC"],
  ["titled values that hold marks", field("pairs"), [{ title: "a: b", value: ["c"] }], '[{"title":"a: b","value":["c"]}]'],
  ["a record", field("record"), { a: ["b"] }, '{"a":["b"]}'],
  ["a text where a record should be", field("record"), "plain words", "plain words"],
  ["a text that looks like JSON where a record should be", field("record"), '{"a":1}', 'json:"{\\"a\\":1}"'],
  ["a number where a text should be", field("text"), 7, "json:7"],
  ["a text that looks marked", field("text"), "json:7", 'json:"json:7"'],
  ["words after the mark", field("text"), "json: the format", "json: the format"],
  ["nothing", field("list"), ["", " "], ""],
])("%s becomes a cell and the same again", (_what, of, value, cell) => {
  expect(cellOf(of, value as never)).toBe(cell);
  expect(valueOfCell(of, cell)).toEqual({ value: cell === "" ? null : value });
});

test("reads what people write", () => {
  expect(valueOfCell(field("list"), " a ; b;; c ", { listSeparator: ";" })).toEqual({ value: ["a", "b", "c"] });
  expect(valueOfCell(field("list"), "a\r\nb")).toEqual({ value: ["a", "b"] });
  const choice = field("choice", { options: [{ value: "ALL", label: "Every one" }] });
  expect(valueOfCell(choice, "every one ")).toEqual({ value: "ALL" });
  expect(valueOfCell(choice, "Other")).toEqual({ value: "Other" });
  expect(valueOfCell(field("pairs"), "Region: EMEA\nTeam")).toEqual({
    value: [
      { title: "Region", value: ["EMEA"] },
      { title: "Team", value: [] },
    ],
  });
});

test("says why a cell is no value", () => {
  expect(valueOfCell(field("json"), "{broken")).toEqual({ why: "F: JSON is expected, and this is none." });
  expect(valueOfCell(field("record"), '{"__proto__": 1}')).toEqual({ why: 'F: The key "__proto__" is not allowed.' });
  expect(valueOfCell(field("text"), "a\0b")).toMatchObject({ why: expect.stringContaining("NUL") });
});
