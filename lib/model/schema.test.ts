import { describe, expect, test } from "vitest";
import { FIELD_KINDS, type Field, type FieldKind } from "./field";
import { LIST_MAX, LONG_TEXT_MAX, TEXT_MAX } from "./limits";
import { fieldRule, personaRules } from "./schema";

const of = (kind: FieldKind, more: Partial<Field> = {}): Field => ({ name: "f", label: "Field", kind, ...more });
const problems = (field: Field, value: unknown): string[] => {
  const parsed = fieldRule(field).safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((i) => [...i.path.map(String), i.message].join(": "));
};
const x = (length: number) => "x".repeat(length);
const age: Field = { name: "age", label: "Age", kind: "text", maxLength: 3 };

describe("what a field takes", () => {
  test.each<[string, Field, unknown]>([
    ["text", of("text"), "words"],
    ["text at its limit", of("text"), x(TEXT_MAX)],
    ["long text", of("longText"), x(LONG_TEXT_MAX)],
    ["choice", of("choice", { options: [{ value: "a", label: "A" }] }), "a"],
    ["choice the list does not know", of("choice", { options: [{ value: "a", label: "A" }] }), "b"],
    ["age range", of("ageRange"), "25-34"],
    ["age in words", of("ageRange"), "mid-thirties"],
    ["list", of("list"), ["a", "b"]],
    ["empty list", of("list"), []],
    ["record", of("record", { fields: [age] }), { age: "30", free: { deep: [1, null] } }],
    ["record key cleared", of("record", { fields: [age] }), { age: null }],
    ["record that is a list upstream", of("record", { fields: [age] }), ["odd"]],
    ["record that is a text upstream", of("record", { fields: [age] }), "odd"],
    ["pairs", of("pairs"), [{ title: "T", value: ["v"], extra: 1 }]],
    ["questions", of("questions"), [{ question: "?" }]],
    ["json", of("json"), { a: [1, true, null] }],
    ["a text with a pattern", of("text", { pattern: { source: "^vm_", message: "Starts with vm_." } }), "vm_1"],
  ])("%s", (_what, field, value) => expect(problems(field, value)).toEqual([]));

  test.each(FIELD_KINDS)("null clears %s", (kind) => expect(problems(of(kind), null)).toEqual([]));
});

describe("what a field refuses", () => {
  test.each<[string, Field, unknown, string[]]>([
    ["number for text", of("text"), 3, ["A text is expected."]],
    ["text too long", of("text"), x(TEXT_MAX + 1), ["Field is too long (at most 2,000 characters)."]],
    ["text over its own limit", of("text", { maxLength: 2 }), "xxx", ["Field is too long (at most 2 characters)."]],
    ["long text too long", of("longText"), x(LONG_TEXT_MAX + 1), ["Field is too long (at most 50,000 characters)."]],
    ["age range that is no text", of("ageRange"), { from: 25 }, ["A text is expected."]],
    ["choice that is no text", of("choice"), ["a"], ["A text is expected."]],
    ["text for a list", of("list"), "a", ["A list of lines is expected."]],
    ["a line that is no text", of("list"), ["a", 1], ["1: A text is expected."]],
    ["a line too long", of("list", { maxLength: 1 }), ["ab"], ["0: Field is too long (at most 1 characters)."]],
    ["too many lines", of("list"), Array(LIST_MAX + 1).fill("a"), ["At most 500 lines."]],
    ["a known key of the wrong shape", of("record", { fields: [age] }), { age: 3 }, ["age: A text is expected."]],
    ["a known key too long", of("record", { fields: [age] }), { age: "1234" }, ["age: Age is too long (at most 3 characters)."]],
    ["a pair without title", of("pairs"), [{ title: " ", value: [] }], ["0: title: Give it a title."]],
    ["a pair without values", of("pairs"), [{ title: "T" }], ["0: value: A list of values is expected."]],
    ["pairs that are an object", of("pairs"), {}, ["A list of titled values is expected."]],
    ["a text against its pattern", of("text", { pattern: { source: "^vm_", message: "Starts with vm_." } }), "x", ["Starts with vm_."]],
    ["a read-only field", of("text", { readOnly: "Change it there." }), "x", ["Field cannot be written: Change it there."]],
    ["a required text, blank", of("text", { required: true }), " ", ["Field is required."]],
    ["a required text, cleared", of("text", { required: true }), null, ["Field is required."]],
    ["a required list, blank", of("list", { required: true }), [""], ["Field is required."]],
  ])("%s", (_what, field, value, said) => expect(problems(field, value)).toEqual(said));

  test("what JSON cannot hold", () => {
    for (const kind of ["json", "record", "questions"] as const) expect(problems(of(kind), () => 1)).not.toEqual([]);
  });
});

describe("a whole persona", () => {
  const fields: Field[] = [
    { name: "name", label: "Name", kind: "text", required: true },
    { name: "goals", label: "Goals", kind: "list" },
    { name: "score", label: "Score", kind: "text", readOnly: "The source counts it." },
    { name: "place", label: "Place", kind: "text", createOnly: true },
  ];
  const said = (mode: "create" | "update", value: unknown) => {
    const parsed = personaRules(fields, mode).safeParse(value);
    return parsed.success ? [] : parsed.error.issues.map((i) => [...i.path.map(String), i.message].join(": "));
  };

  test.each<[string, "create" | "update", unknown, string[]]>([
    ["all it needs", "create", { name: "Marta" }, []],
    ["a create-only field", "create", { name: "Marta", place: "Leeds" }, []],
    ["no name", "create", { goals: ["a"] }, ["name: Name is required."]],
    ["any subset", "update", { goals: null }, []],
    ["nothing", "update", {}, []],
    ["a name that is cleared", "update", { name: null }, ["name: Name is required."]],
    ["a create-only field later", "update", { place: "Leeds" }, ['This source has no field "place" that can be written.']],
    ["an unknown field", "update", { nope: 1 }, ['This source has no field "nope" that can be written.']],
    ["a read-only field", "update", { score: "3" }, ["score: Score cannot be written: The source counts it."]],
  ])("%s", (_what, mode, value, words) => expect(said(mode, value)).toEqual(words));

  test("__proto__ is no field and reaches nothing", () => {
    const parsed = personaRules(fields, "update").safeParse(JSON.parse('{"__proto__": {"polluted": 1}, "goals": ["a"]}'));
    if (parsed.success) expect(Object.keys(parsed.data)).toEqual(["goals"]);
    expect(Object.prototype).not.toHaveProperty("polluted");
  });
});
