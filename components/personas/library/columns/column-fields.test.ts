import { expect, it } from "vitest";
import type { Field } from "@/lib/model/field";
import { filledFrom } from "./column-fields";

const text = (name: string, label: string, meaning: Field["meaning"], fields?: Field[]): Field => ({
  name,
  label,
  kind: fields ? "record" : "text",
  ...(meaning && { meaning }),
  ...(fields && { fields }),
});
const sources = [
  {
    id: "one",
    label: "One",
    fields: [text("aims", "Key aims", "goals"), text("who", "Who", undefined, [text("work", "Work", "jobTitles")])],
  },
  { id: "two", label: "Two", fields: [text("needs", "Needs", "goals", [text("first", "First need", "goals")])] },
  { id: "three", label: "Three", fields: [] },
];

it("names each source's own field of that meaning, records whole before their keys", () => {
  expect(filledFrom("goals", sources)).toEqual(["One: key aims", "Two: needs"]);
  expect(filledFrom("jobTitles", sources)).toEqual(["One: work"]);
});

it("is empty for what no source says, and for what the record knows by itself", () => {
  expect(filledFrom("voice", sources)).toEqual([]);
  expect(filledFrom("source", sources)).toEqual([]);
});
