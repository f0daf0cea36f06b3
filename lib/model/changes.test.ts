import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "./batch";
import { afterChanges, applyChanges, changeProblem, makeChanges, touchedBy } from "./changes";
import type { Field } from "./field";
import { type Json, type JsonObject, sameValue } from "./json";

const fields: Field[] = [
  { name: "name", label: "Name", kind: "text", required: true },
  { name: "about", label: "About", kind: "longText" },
  { name: "pains", label: "Pains", kind: "list" },
  { name: "facts", label: "Facts", kind: "record", fields: [{ name: "age", label: "Age", kind: "text" }] },
  { name: "asked", label: "Asked", kind: "questions", readOnly: "Only read." },
  { name: "links", label: "Links", kind: "json", createOnly: true },
];
const source = { label: "Alpha", fields };
const replace = (field: string, find: string, by: string): Change => ({
  field,
  op: "replace",
  find,
  with: by,
  wholeWord: false,
  matchCase: false,
});
const copy = (field: string, from: string, fill = false): Change => ({ field, op: "copy", from, fill });
const madeOf = (held: JsonObject, changes: Change[]) => afterChanges(held, applyChanges(source, held, changes));

describe("what a source can take", () => {
  test.each<[Change, string | undefined]>([
    [{ field: "name", op: "set", value: "x" }, undefined],
    [{ field: "name", op: "clear" }, "Name cannot be empty."],
    [{ field: "nope", op: "clear" }, 'Alpha has no field "nope".'],
    [replace("asked", "a", "b"), "Asked is read-only in Alpha: Only read."],
    [copy("links", "about"), "Links can only be given when a persona is made."],
    [{ field: "about", op: "add", value: "x" }, "About is not a list in Alpha."],
    [copy("about", "nope"), 'Alpha has no field "nope".'],
    [copy("about", "about"), "About cannot be copied onto itself."],
    [copy("about", "asked"), undefined],
  ])("%j", (change, problem) => {
    expect(changeProblem(source, change)).toBe(problem);
  });

  test("what it cannot take is left out, the rest is made", () => {
    expect(
      madeOf({ about: "a" }, [
        { field: "nope", op: "set", value: 1 },
        { field: "about", op: "set", value: "b" },
      ]),
    ).toEqual({ about: "b" });
  });
});

describe("in order, also twice the same field", () => {
  test("each change sees what the one before it left", () => {
    const changes: Change[] = [
      { field: "pains", op: "add", value: ["New fee"] },
      replace("pains", "fee", "charge"),
      { field: "pains", op: "remove", value: "old charge" },
      copy("about", "pains"),
    ];
    expect(madeOf({ pains: ["Old fee"], about: "x" }, changes)).toEqual({ pains: ["New charge"], about: "New charge" });
  });

  test("what comes to the same in the end is no change", () => {
    expect(applyChanges(source, { about: "cat" }, [replace("about", "cat", "dog"), replace("about", "dog", "cat")])).toEqual({});
  });

  test("a record that was emptied and filled anew loses what it held", () => {
    const held = { facts: { age: "30", shoe: "44" } };
    const changes: Change[] = [
      { field: "facts", op: "clear" },
      { field: "facts", op: "set", value: { age: "31" } },
    ];
    expect(applyChanges(source, held, changes)).toEqual({ facts: { age: "31", shoe: null } });
    expect(madeOf(held, changes)).toEqual({ facts: { age: "31" } });
  });
});

describe("one field into another", () => {
  test("converted where nothing is lost, else told why and left alone", () => {
    expect(madeOf({ pains: ["a", "b"] }, [copy("about", "pains")])).toEqual({ about: "a\nb" });
    expect(madeOf({ about: "- a\n- b" }, [copy("pains", "about")])).toEqual({ pains: ["a", "b"] });
    expect(makeChanges(source, { pains: ["a", "b"] }, [copy("name", "pains")])).toEqual({
      changes: {},
      problem: "Name is one text, not a list.",
    });
  });

  test("an empty one gives nothing, a filled one is not filled again", () => {
    expect(madeOf({ about: "x", pains: [] }, [copy("about", "pains")])).toEqual({});
    expect(madeOf({ about: "x", pains: ["a"] }, [copy("about", "pains", true)])).toEqual({});
    expect(madeOf({ about: " ", pains: ["a"] }, [copy("about", "pains", true)])).toEqual({ about: "a" });
    expect(madeOf({ about: "x", pains: ["a"] }, [copy("about", "pains")])).toEqual({ about: "a" });
  });

  test("what it is taken from decides as well", () => {
    expect(touchedBy([copy("about", "pains"), { field: "about", op: "clear" }])).toEqual(["about", "pains"]);
  });
});

test("applying again what was made changes nothing, whatever the changes were but replacing", () => {
  const text = fc.constantFrom("", "cat", "a cat", "dog", "b\nc");
  const lines = fc.array(text, { maxLength: 4 });
  const held = fc.record({ name: text, about: text, pains: lines, facts: fc.dictionary(fc.constantFrom("age", "shoe"), text) });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ field: fc.constantFrom("about", "name"), op: fc.constant("set" as const), value: text }),
    fc.record({ field: fc.constantFrom("about", "pains", "facts", "nope"), op: fc.constant("clear" as const) }),
    fc.record({ field: fc.constant("pains"), op: fc.constantFrom("add" as const, "remove" as const), value: lines }),
  );
  fc.assert(
    fc.property(held, change, (values, one) => {
      const now: JsonObject = { ...values, ...afterChanges(values as Record<string, Json>, applyChanges(source, values, [one])) };
      expect(applyChanges(source, now, [one])).toEqual({});
      for (const name of Object.keys(values)) if (name !== one.field) expect(sameValue(now[name], (values as JsonObject)[name])).toBe(true);
    }),
  );
});
