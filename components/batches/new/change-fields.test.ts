import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import type { SourceInfo } from "@/lib/model/source";
import { changeFields, changeName, changeOf, opsOf, opWords } from "./change-fields";

const source = (label: string, fields: Field[], update = true): SourceInfo => ({
  id: label.toLowerCase(),
  label,
  brand: { hue: "", hueDark: "", mark: "" },
  keyHelp: { text: "", url: "" },
  origin: "",
  can: { create: update, update, remove: update, ...(!update && { reason: `${label} can only be read.` }) },
  fields,
  credentials: [],
  place: { label: "Place", plural: "Places", requiredOnCreate: false, offeredOnCreate: false },
  limits: { concurrency: "compare", idempotentCreate: false, rate: { requests: 1, perSeconds: 1 }, parallel: 1, freshSeconds: 1 },
});
const name: Field = { name: "name", label: "Name", kind: "text", required: true };
const pains: Field = { name: "pains", label: "Pains", kind: "list" };
const asked: Field = { name: "asked", label: "Asked", kind: "questions", readOnly: "Only shown." };

test("fields are told with where they are and why nobody can write them", () => {
  const fields = changeFields([source("Alpha", [name, pains, asked]), source("Beta", [name], false)]);
  expect(fields.map(({ name, sources, missing, reason }) => [name, sources, missing, reason])).toEqual([
    ["name", ["Alpha", "Beta"], ["Beta"], undefined],
    ["pains", ["Alpha"], ["Beta"], undefined],
    ["asked", ["Alpha"], ["Alpha", "Beta"], "Only shown."],
  ]);
  expect(changeFields([source("Beta", [name], false)])[0]?.reason).toBe("Beta can only be read.");
});

test("lists take lines, a required field is never cleared", () => {
  expect([opsOf(pains), opsOf(name)]).toEqual([["add", "remove", "set", "clear"], ["set"]]);
});

test("a change is complete or it is none", () => {
  const [first, second] = changeFields([source("Alpha", [name, pains])]);
  expect(changeOf(second, { field: "pains", op: "add", value: ["a", " "] })).toEqual({ field: "pains", op: "add", value: ["a"] });
  expect(changeOf(second, { field: "pains", op: "add", value: [] })).toBeUndefined();
  expect(changeOf(second, { field: "pains", op: "clear", value: null })).toEqual({ field: "pains", op: "clear" });
  expect(changeOf(first, { field: "name", op: "clear", value: null })).toBeUndefined();
  expect(changeOf(undefined, { field: null, op: "set", value: "x" })).toBeUndefined();
});

test("a change has words", () => {
  const add = { field: "pains", op: "add" as const, value: ["Detention fees"] };
  expect([opWords(add, pains), changeName(add, pains)]).toEqual(["add “Detention fees”", "Add “Detention fees” to Pains"]);
  expect(changeName({ field: "pains", op: "add", value: ["a", "b"] }, pains)).toBe("Add 2 lines to Pains");
  expect(opWords({ field: "name", op: "set", value: "Ada" }, name)).toBe("set to Ada");
});
