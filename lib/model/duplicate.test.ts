import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copyName, duplicate } from "./duplicate";
import { moveTyped } from "./duplicate-typed";
import type { Field } from "./field";

const flat: Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "about", label: "Description", kind: "longText", meaning: "summary" },
  { name: "pains", label: "Pain points", kind: "list", meaning: "pains" },
  { name: "aims", label: "Key objectives", kind: "list", meaning: "goals" },
  { name: "titles", label: "Job titles", kind: "list", meaning: "jobTitles" },
  { name: "duties", label: "Responsibilities", kind: "list", meaning: "responsibilities" },
  { name: "asked", label: "Questions", kind: "questions", meaning: "qualifying", readOnly: "Only read." },
  {
    name: "links",
    label: "Links",
    kind: "record",
    meaning: "linking",
    createOnly: true,
    fields: [{ name: "ids", label: "Places", kind: "list", meaning: "linking", optionsFrom: "scopes" }],
  },
];
const deep: Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "line", label: "Tagline", kind: "text", meaning: "summary" },
  {
    name: "facts",
    label: "Demographics",
    kind: "record",
    meaning: "demographics",
    fields: [
      { name: "work", label: "Occupation", kind: "text", meaning: "jobTitles" },
      { name: "gender", label: "Gender", kind: "text", meaning: "demographics" },
      { name: "income", label: "Income", kind: "text", meaning: "demographics" },
    ],
  },
  {
    name: "aims",
    label: "Goals",
    kind: "record",
    meaning: "goals",
    fields: [{ name: "solve", label: "Problems", kind: "list", meaning: "pains" }],
  },
  {
    name: "pains",
    label: "Pain points",
    kind: "record",
    meaning: "pains",
    fields: [{ name: "now", label: "Challenges", kind: "list", meaning: "pains" }],
  },
  {
    name: "story",
    label: "Narrative",
    kind: "record",
    meaning: "story",
    fields: [{ name: "hurts", label: "Frustrations", kind: "longText", meaning: "pains" }],
  },
];

const labels = (made: ReturnType<typeof duplicate>) => made.left.map(({ label }) => label);

describe("in the same source", () => {
  const to = { fields: flat, label: "Flat", same: true };

  test("everything writable comes along, places too; what is only read stays", () => {
    const values = { name: "Ada", pains: ["a", "b"], asked: [{ question: "Why?" }] };
    const made = duplicate({ fields: flat, values, other: { user: "u", titles: { odd: 1 } }, places: ["p1"] }, to);
    expect(made.values).toEqual({ name: "Ada", pains: ["a", "b"], links: { ids: ["p1"] } });
    expect(made.left.map(({ label, why }) => [label, why])).toEqual([
      ["Questions", "Only read."],
      ["Job titles", "It holds a value of another kind than this field takes."],
    ]);
    expect(made.beside).toEqual(["user"]);
  });

  test("free keys of records come along as they are", () => {
    const values = { name: "Ada", facts: { gender: "f", shoe: 44, nested: { x: [1] } } };
    expect(duplicate({ fields: deep, values }, { fields: deep, label: "Deep", same: true }).values).toEqual(values);
  });

  test("nothing declared is ever left behind where every field is writable", () => {
    const value = fc.oneof(
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== ""),
      fc.array(fc.constant("line"), { minLength: 1 }),
    );
    const values = fc.record({
      name: value,
      line: value,
      facts: fc.dictionary(fc.constantFrom("work", "a", "b", "c.d"), value, { minKeys: 1 }),
    });
    fc.assert(
      fc.property(values, (given) => {
        expect(duplicate({ fields: deep, values: given }, { fields: deep, label: "Deep", same: true }).values).toEqual(given);
      }),
    );
  });
});

describe("in another source", () => {
  test("texts become lists by lines, a record of the same meaning comes first", () => {
    const made = duplicate(
      { fields: flat, values: { name: "Ada", about: "Plans.", pains: ["a", "b"], duties: ["d"] } },
      { fields: deep, label: "Deep", same: false },
    );
    expect(made.values).toEqual({ name: "Ada", line: "Plans.", pains: { now: ["a", "b"] } });
    expect(labels(made)).toEqual(["Responsibilities"]);
    expect(made.left[0]?.why).toBe("Deep has no field for it.");
  });

  test("what would lose something stays behind and says why", () => {
    const made = duplicate(
      { fields: flat, values: { name: "Ada", about: "One.\n\nTwo.", titles: ["Driver", "Planner"] } },
      { fields: deep, label: "Deep", same: false },
    );
    expect(made.values).toEqual({ name: "Ada" });
    expect(made.left.map(({ why }) => why)).toEqual(["Tagline is a single line.", "Occupation is one text, not a list."]);
    const one = duplicate({ fields: flat, values: { titles: ["Driver"] } }, { fields: deep, label: "Deep", same: false });
    expect(one.values).toEqual({ facts: { work: "Driver" } });
  });

  test("lists of one meaning come together, each line once; other facts are not mixed up", () => {
    const values = {
      aims: { solve: ["late", "lost"] },
      pains: { now: ["lost", "loud"] },
      story: { hurts: "- loud\n- long" },
      facts: { gender: "f", shoe: "44" },
    };
    const made = duplicate({ fields: deep, values }, { fields: flat, label: "Flat", same: false });
    expect(made.values).toEqual({ pains: ["late", "lost", "loud", "long"] });
    expect(labels(made)).toEqual(["Demographics: Gender", "Demographics: Shoe"]);
  });
});

test("a copy in the same place says that it is one and still fits", () => {
  expect(copyName(flat, { name: "Ada" })).toEqual({ name: "Ada (copy)" });
  const [name, ...rest] = flat;
  const tight = [{ ...(name as Field), maxLength: 10 }, ...rest];
  expect(copyName(tight, { name: "Ada Lovelace" })).toEqual({ name: "Ada (copy)" });
});

describe("what was typed before the connection was changed", () => {
  test("goes on top of what the other form begins with", () => {
    const start = { name: "Ada (copy)", pains: ["a"] };
    const moved = moveTyped(
      { fields: flat, start, now: { name: "Bea", pains: ["a"], titles: ["X", "Y"] } },
      { fields: deep, label: "Deep", same: false },
      { name: "Ada", pains: { now: ["a"] } },
    );
    expect(moved).toEqual({ values: { name: "Bea", pains: { now: ["a"] } }, left: ["Job titles"] });
  });

  test("in the same source every part moves, emptied ones too", () => {
    const start = { name: "Ada", facts: { gender: "f", shoe: "44" } };
    const now = { name: "Ada", facts: { shoe: "45" } };
    expect(moveTyped({ fields: deep, start, now }, { fields: deep, label: "Deep", same: true }, start).values).toEqual(now);
  });
});
