import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import { changeSentence, differences, shortValue } from "./value-words";

const FIELDS: Field[] = [
  { name: "pains", label: "Pain points", kind: "list" },
  { name: "role", label: "Buying role", kind: "choice", options: [{ value: "DM", label: "Decision maker" }] },
  { name: "demographics", label: "Demographics", kind: "record", fields: [{ name: "age_range", label: "Age", kind: "text" }] },
];

test("lists tell lines that came, went and stayed", () => {
  expect(differences(FIELDS, { pains: ["a", "b"] }, { pains: ["b", "c"] })).toEqual([
    { label: "Pain points", gone: ["a"], come: ["c"], kept: 1 },
  ]);
});

test("records go key by key and leave out what is the same", () => {
  expect(
    differences(FIELDS, { demographics: { age_range: "30-40", city: "Lyon" } }, { demographics: { age_range: "40-50", city: "Lyon" } }),
  ).toEqual([{ label: "Age", gone: ["30-40"], come: ["40-50"], kept: null }]);
});

test.each([
  [{ pains: ["a"] }, { pains: ["a", "b"] }, "1 line added to Pain points"],
  [{ pains: ["a", "b"] }, { pains: [] }, "2 lines removed from Pain points"],
  [{ pains: ["a"] }, { pains: ["b"] }, "Pain points: 1 line added, 1 line removed"],
  [{ role: "DM" }, { role: "" }, "Buying role cleared"],
  [{}, { role: "DM" }, "Buying role set to Decision maker"],
  [{}, { odd_key: "x" }, "Odd key set to x"],
])("%j to %j", (before, after, words) => expect(changeSentence(FIELDS, before, after)).toBe(words));

test("any shape fits in one line", () => {
  expect(shortValue([{ title: "Region", value: ["DACH", "Nordics"] }])).toBe("Region: DACH, Nordics");
  expect(shortValue({ age_range: "30", empty: "" })).toBe("Age range: 30");
  expect([shortValue(null), shortValue(true), shortValue(3)]).toEqual(["", "Yes", "3"]);
});
