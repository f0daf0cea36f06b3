import { describe, expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import { cellsOf, meaningsOf } from "./persona-cells";

const FIELDS: readonly Field[] = [
  { name: "aims", label: "Aims", kind: "list", meaning: "goals" },
  { name: "dreams", label: "Dreams", kind: "longText", meaning: "goals" },
  { name: "about", label: "About", kind: "record", fields: [{ name: "years", label: "Years", kind: "text", meaning: "age" }] },
  { name: "facts", label: "Facts", kind: "record", meaning: "demographics" },
  { name: "tale", label: "Tale", kind: "longText", meaning: "story" },
];
const cell = (meaning: "goals" | "age" | "demographics" | "story" | "pains", values: Parameters<typeof cellsOf>[1]) =>
  cellsOf(FIELDS, values, [meaning])[meaning];

describe("cells", () => {
  test("only columns that stand for a value have one, each once", () => {
    expect(meaningsOf(["source", "goals", "readiness", "goals", "age"])).toEqual(["goals", "age"]);
    expect(meaningsOf(undefined)).toEqual([]);
  });

  test("fields of one meaning come together, lists and records flattened, blanks left out", () => {
    expect(cell("goals", { aims: ["Win", " ", "Rest\n well"], dreams: "Fly" })).toBe("Win, Rest well, Fly");
    expect(cell("demographics", { facts: { place: "Gent", home: { rooms: 3, pets: [null, "cat"] }, none: "" } })).toBe("Gent, 3, cat");
    expect(cell("age", { about: { years: "30 to 40" } })).toBe("30 to 40");
  });

  test("empty and unknown are told apart", () => {
    expect(cell("story", {})).toBe("");
    expect(cell("age", { about: null })).toBe("");
    expect(cell("pains", { pains: "Not a field of this source" })).toBeNull();
  });

  test.each(["x", "\u{1F9D1}", "e\u0301"])("a long text of %s is cut at 500 and stays well formed", (letter) => {
    const text = cell("story", { tale: letter.repeat(600) }) ?? "";
    expect(text.length).toBeLessThanOrEqual(500);
    expect(text.length).toBeGreaterThan(490);
    expect(text.isWellFormed()).toBe(true);
    expect(text.endsWith("…")).toBe(true);
  });
});
