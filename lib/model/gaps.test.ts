import { expect, test } from "vitest";
import type { Field } from "./field";
import { gapsOf } from "./gaps";

const fields: readonly Field[] = [
  { name: "aims", label: "Aims", kind: "list", meaning: "goals" },
  { name: "dreams", label: "Dreams", kind: "longText", meaning: "goals" },
  { name: "notes", label: "Notes", kind: "longText" },
  {
    name: "about",
    label: "About",
    kind: "record",
    meaning: "demographics",
    fields: [
      { name: "years", label: "Years", kind: "text", meaning: "age" },
      { name: "town", label: "Town", kind: "text" },
    ],
  },
  { name: "habits", label: "Habits", kind: "record", fields: [{ name: "pace", label: "Pace", kind: "text" }] },
];

test.each<[string, string[], string[]]>([
  ["nothing", [], []],
  ["two fields of one meaning", ["aims", "dreams"], ["goals"]],
  ["a key with its own meaning", ["about.years"], ["age"]],
  ["a key without one: its record's", ["about.town"], ["demographics"]],
  ["a key that is not declared: its record's", ["about.pets"], ["demographics"]],
  ["the record itself", ["about"], ["demographics"]],
  ["several, in their order", ["about.town", "aims", "about.years", "about"], ["demographics", "goals", "age"]],
  ["no meaning at all", ["notes", "habits.pace", "habits"], []],
  ["fields that are not there", ["unheard", "unheard.of", "aims.inner", ""], ["goals"]],
])("gaps: %s", (_, missing, gaps) => {
  expect(gapsOf(fields, missing)).toEqual(gaps);
});
