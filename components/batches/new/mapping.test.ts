import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import type { SourceInfo } from "@/lib/model/source";
import { doubled, mappingOf, mappingRows } from "./mapping";

const source = (label: string, fields: Field[]) => ({ id: label, label, fields }) as unknown as SourceInfo;
const text = (name: string, extra: Partial<Field> = {}): Field => ({ name, label: name, kind: "text", ...extra });
const list = (name: string): Field => ({ name, label: name, kind: "list" });

const alpha = source("Alpha", [
  text("name"),
  list("pains"),
  list("worries"),
  text("motto"),
  { name: "asked", label: "Asked", kind: "questions" },
]);
const beta = source("Beta", [
  text("name"),
  text("motto", { readOnly: "No." }),
  list("barriers"),
  { name: "facts", label: "facts", kind: "record" },
]);
const rows = (chosen = {}) => mappingRows([alpha], beta, chosen);

test("each field goes by its own name where it can be given there", () => {
  expect(rows().map(({ name, target }) => [name, target])).toEqual([
    ["name", "name"],
    ["pains", null],
    ["worries", null],
    ["motto", null],
  ]);
  expect(rows()[1]?.options.map(({ value }) => value)).toEqual(["name", "barriers"]);
  expect(mappingOf(rows())).toBeUndefined();
});

test("only what a person chose is sent along", () => {
  expect(mappingOf(rows({ pains: "barriers", name: null, worries: "facts" }))).toEqual({ pains: "barriers", name: null });
});

test("only lists go together into one field", () => {
  expect(doubled(rows({ pains: "barriers", worries: "barriers" }))).toEqual([]);
  expect(doubled(rows({ motto: "name" }))).toEqual([{ label: "name", from: ["name", "motto"] }]);
});
