import { describe, expect, test } from "vitest";
import type { Field } from "./field";
import type { ColumnMode, ImportTarget } from "./import";
import type { Base, Cell } from "./import-change";
import { planChange, planNew } from "./import-row";
import { slotOf } from "./import-slot";
import type { JsonObject } from "./json";

const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "goals", label: "Goals", kind: "list", maxItems: 3 },
  { name: "level", label: "Level", kind: "choice", options: [{ value: "lo", label: "Low" }] },
  { name: "life", label: "Life", kind: "record", fields: [{ name: "city", label: "City", kind: "text" }] },
  { name: "habits", label: "Habits", kind: "record", fields: [] },
  { name: "shown", label: "Shown", kind: "text", readOnly: "Only there." },
  { name: "link", label: "Link", kind: "text", createOnly: true },
];
const rules = { fields, listSeparator: "\n" };

function cell(target: ImportTarget, text: string, mode: ColumnMode = "overwrite"): Cell {
  const slot = slotOf(fields, target);
  if (!slot) throw new Error("There is no such field.");
  return { slot, title: slot.label, mode, text };
}
const change = (target: ImportTarget, text: string, held: JsonObject, { mode, base = "none" }: { mode?: ColumnMode; base?: Base } = {}) =>
  planChange([cell(target, text, mode)], held, base, rules);
const wanted = (plan: ReturnType<typeof planChange>) => (plan.outcome === "will" ? plan.wanted : plan.outcome);

describe("what a row changes", () => {
  const CASES: [string, ImportTarget, string, JsonObject, ColumnMode, unknown][] = [
    ["another text", { field: "name" }, "Bo", { name: "Ada" }, "overwrite", { name: "Bo" }],
    ["the same text", { field: "name" }, "Ada", { name: "Ada" }, "overwrite", "unchanged"],
    ["the same lines with another system's line ends", { field: "goals" }, "a\r\nb", { goals: ["a", "b"] }, "overwrite", "unchanged"],
    ["a label of a choice", { field: "level" }, "low", { level: "lo" }, "overwrite", "unchanged"],
    ["a blank cell that replaces", { field: "goals" }, " ", { goals: ["a"] }, "overwrite", "unchanged"],
    ["a blank cell that clears", { field: "goals" }, "", { goals: ["a"] }, "clear", { goals: null }],
    ["a blank cell that clears nothing", { field: "goals" }, "", {}, "clear", "unchanged"],
    ["a full cell that fills", { field: "goals" }, "b", { goals: ["a"] }, "fill", "unchanged"],
    ["a full cell that fills nothing", { field: "goals" }, "b", { goals: [] }, "fill", { goals: ["b"] }],
    ["a column that is left", { field: "name" }, "Bo", { name: "Ada" }, "leave", "unchanged"],
    [
      "one key of a record",
      { field: "life", key: "city" },
      "Rome",
      { life: { city: "Oslo", pets: 2 } },
      "overwrite",
      { life: { city: "Rome" } },
    ],
    ["a key taken out", { field: "life", key: "city" }, "", { life: { city: "Oslo" } }, "clear", { life: { city: null } }],
    [
      "other keys of a record",
      { field: "life" },
      '{"pets":3}',
      { life: { city: "Oslo", pets: 2, car: "x" } },
      "overwrite",
      { life: { pets: 3, car: null } },
    ],
    ["other keys cleared", { field: "life" }, "", { life: { city: "Oslo", pets: 2 } }, "clear", { life: { pets: null } }],
    ["a whole record", { field: "habits" }, '{"a":"x","b":"y"}', { habits: { a: "x" } }, "overwrite", { habits: { b: "y" } }],
    [
      "a key nobody declared is what it was",
      { field: "habits", key: "a" },
      "x\ny",
      { habits: { a: ["x"] } },
      "overwrite",
      { habits: { a: ["x", "y"] } },
    ],
    ["a key of what is no record", { field: "life", key: "city" }, "Rome", { life: ["a list"] }, "overwrite", "cannot"],
    ["what is only shown", { field: "shown" }, "new", { shown: "old" }, "overwrite", "cannot"],
    ["what is only shown and the same", { field: "shown" }, "old", { shown: "old" }, "overwrite", "unchanged"],
    ["what only a new one takes", { field: "link" }, "x", {}, "overwrite", "unchanged"],
    ["too many lines", { field: "goals" }, "a\nb\nc\nd", {}, "overwrite", "cannot"],
    ["a name cleared", { field: "name" }, "", { name: "Ada" }, "clear", "cannot"],
  ];
  test.each(CASES)("%s", (_, target, text, held, mode, expected) => {
    expect(wanted(change(target, text, held, { mode }))).toEqual(expected);
  });

  test("several columns of one record go together, before and after are whole", () => {
    const cells = [cell({ field: "life", key: "city" }, "Rome"), cell({ field: "life" }, '{"pets":3}')];
    expect(planChange(cells, { life: { city: "Oslo", pets: 2 } }, "none", rules)).toEqual({
      outcome: "will",
      wanted: { life: { city: "Rome", pets: 3 } },
      before: { life: { city: "Oslo", pets: 2 } },
      after: { life: { city: "Rome", pets: 3 } },
    });
  });
});

describe("what the file was made from", () => {
  const goals = { field: "goals" } as const;
  const CASES: [string, string, JsonObject, Base, unknown][] = [
    ["nobody touched the cell", "a", { goals: ["b"] }, { goals: ["a"] }, "unchanged"],
    ["only the cell changed", "c", { goals: ["a"] }, { goals: ["a"] }, { goals: ["c"] }],
    ["both changed to the same", "c", { goals: ["c"] }, { goals: ["a"] }, "unchanged"],
    ["both changed", "c", { goals: ["b"] }, { goals: ["a"] }, "Goals changed since this file was made."],
    ["nothing is known, and it differs", "c", { goals: ["b"] }, "unknown", expect.stringMatching(/not known here.*Goals/)],
    ["nothing is known, and it is the same", "b", { goals: ["b"] }, "unknown", "unchanged"],
  ];
  test.each(CASES)("%s", (_, text, held, base, expected) => {
    const plan = change(goals, text, held, { base });
    expect(plan.outcome === "cannot" ? plan.reason : wanted(plan)).toEqual(expected);
  });

  test("a cell emptied on purpose clears only where nobody else was", () => {
    const options = { mode: "clear" as const, base: { goals: ["a"] } };
    expect(wanted(change(goals, "", { goals: ["a"] }, options))).toEqual({ goals: null });
    expect(change(goals, "", { goals: ["b"] }, options).outcome).toBe("cannot");
  });
});

describe("somebody new", () => {
  test("every column gives its cell, whatever its mode; what is only shown does not", () => {
    const cells = [
      cell({ field: "name" }, "Ada", "leave"),
      cell({ field: "shown" }, "x"),
      cell({ field: "link" }, "y"),
      cell({ field: "life", key: "city" }, "Rome"),
    ];
    expect(planNew(cells, rules)).toEqual({ values: { name: "Ada", link: "y", life: { city: "Rome" } } });
  });

  test("all that is wrong is said at once, by column", () => {
    const cells = [
      cell({ field: "name" }, " "),
      cell({ field: "goals" }, "a\nb\nc\nd"),
      cell({ field: "habits" }, '{"__proto__":{"a":1}}'),
    ];
    const made = planNew(cells, rules);
    expect("why" in made && made.why).toMatch(/^.*“Habits”: .*__proto__.*Name.*required.*“Goals”: At most 3 lines\./);
  });
});
