import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import type { SourceInfo } from "@/lib/model/source";
import { doubled, mappingOf, mappingRows, sourcesHeld } from "./mapping";

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

test("fields nobody holds need no place, unless not everybody is known", () => {
  const row = (before: Record<string, string> | null) =>
    ({ source: "Alpha", before }) as unknown as Parameters<typeof sourcesHeld>[1][number];
  const names = (rows: Parameters<typeof sourcesHeld>[1], total: number) =>
    sourcesHeld([alpha], rows, total)[0]?.fields.map(({ name }) => name);
  expect(names([row({ name: "Ada", motto: "" }), row({ pains: "x" })], 2)).toEqual(["name", "pains"]);
  expect(names([row({ name: "Ada" })], 2)).toHaveLength(5);
  expect(names([row(null)], 1)).toHaveLength(5);
});
