import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import { targetKey } from "@/lib/model/import-slot";
import type { SourceInfo } from "@/lib/model/source";
import { NOWHERE, targetOf, targetOptions } from "./target-options";

const source = (label: string, fields: Field[]) => ({ id: label, label, fields }) as unknown as SourceInfo;
const one = source("One", [
  { name: "name", label: "Name", kind: "text" },
  { name: "asked", label: "Questions", kind: "questions", readOnly: "It has no way to write questions." },
  { name: "about", label: "About", kind: "record", fields: [{ name: "city", label: "City", kind: "text" }] },
]);

test("every option leads to what it stands for", () => {
  for (const { value } of targetOptions([one], "Shoe size", null)) {
    const target = targetOf(value, [one], "Shoe size", null);
    expect(target === null ? NOWHERE : targetKey(target)).toBe(value);
  }
});

test("a record offers its keys, one named as the column, and the rest; a key that is declared is not offered twice", () => {
  const about = (header: string) =>
    targetOptions([one], header, null)
      .filter(({ group }) => group === "About")
      .map(({ label }) => label);
  expect(about("Shoe size")).toEqual(["About: City", "About: Shoe size", "About: everything else"]);
  expect(about("city")).toEqual(["About: City", "About: everything else"]);
});

test("what nobody can write is shown with the reason and cannot be chosen", () => {
  expect(targetOptions([one], "x", null).find(({ label }) => label === "Questions")).toMatchObject({
    disabled: true,
    hint: "It has no way to write questions.",
  });
});

test("where a column goes now can always be seen, though nothing else offers it", () => {
  const held = { field: "about", key: "renamed_since" };
  const options = targetOptions([one], "Other", held);
  expect(options.find(({ value }) => value === targetKey(held))).toMatchObject({ label: "About: Renamed since" });
  expect(targetOf(targetKey(held), [one], "Other", held)).toBe(held);
});

test("a field that two sources share is offered once", () => {
  const two = source("Two", [
    { name: "name", label: "Name", kind: "text" },
    { name: "pains", label: "Pains", kind: "list" },
  ]);
  const labels = targetOptions([one, two], "x", null).map(({ label, group }) => `${group}/${label}`);
  expect(labels.filter((label) => label.endsWith("/Name"))).toEqual(["One/Name"]);
  expect(labels).toContain("Two/Pains");
});
