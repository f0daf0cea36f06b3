import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import type { SourceInfo } from "@/lib/model/source";
import { changeFields, changeOf, copyable, type Draft, newDraft, opsOf } from "./change-fields";

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
const facts: Field = { name: "facts", label: "Facts", kind: "record" };
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

test("a list takes lines, a required field is never cleared, a record only takes over a record", () => {
  const fields = changeFields([source("Alpha", [name, pains, facts])]);
  expect(fields.map((field) => opsOf(field, fields))).toEqual([
    ["set", "replace", "copy"],
    ["add", "remove", "set", "replace", "copy", "clear"],
    ["set", "replace", "clear"],
  ]);
});

test("a field takes over only fields of the same source", () => {
  const fields = changeFields([source("Alpha", [name, pains]), source("Beta", [{ ...pains, name: "worries" }])]);
  expect(fields.map((field) => copyable(field, fields).map(({ name }) => name))).toEqual([["pains"], ["name"], []]);
});

test("a change is complete or says what is missing", () => {
  const fields = changeFields([source("Alpha", [name, pains])]);
  const made = (draft: Partial<Draft>) => changeOf({ ...newDraft(1), ...draft }, fields);
  expect(made({ field: "pains", op: "add", value: ["a", " "] })).toEqual({ field: "pains", op: "add", value: ["a"] });
  expect(made({ field: "pains", op: "clear" })).toEqual({ field: "pains", op: "clear" });
  expect(made({ field: "name", op: "replace", find: "a ", with: "" })).toEqual({
    field: "name",
    op: "replace",
    find: "a ",
    with: "",
    wholeWord: false,
    matchCase: false,
  });
  expect(made({ field: "name", op: "copy", from: "pains", fill: false })).toEqual({
    field: "name",
    op: "copy",
    from: "pains",
    fill: false,
  });
  expect([
    made({}),
    made({ field: "pains", op: "add", value: [] }),
    made({ field: "name", op: "clear" }),
    made({ field: "name", op: "replace" }),
    made({ field: "name", op: "copy", from: "name" }),
  ]).toEqual([
    "Choose a field first.",
    "Write what Pains should be first.",
    "Choose what happens to Name first.",
    "Write what to find in Name first.",
    "Choose the field to copy into Name first.",
  ]);
});
