import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import { cellDiffs } from "./cell-diff";

const pains: Field = { name: "pains", label: "Pains", kind: "list" };
const facts: Field = { name: "facts", label: "Facts", kind: "record", fields: [{ name: "age", label: "Age", kind: "text" }] };

const parts = (field: Field, before: Parameters<typeof cellDiffs>[2], after: Parameters<typeof cellDiffs>[3]) =>
  cellDiffs(field, field.name, before, after).map(({ label, parts, reordered }) => [
    label,
    parts.map(({ was, now }) => `${was ?? "·"}>${now ?? "·"}`).join(" "),
    reordered,
  ]);

test("lines that came stand at the end, those that went where they were", () => {
  expect(parts(pains, ["a", "b"], ["b", "c"])).toEqual([["Pains", "a>· b>b ·>c", false]]);
  expect(parts(pains, undefined, ["a"])).toEqual([["Pains", "·>a", false]]);
});

test("lines that were rewritten in place belong together", () => {
  expect(parts(pains, ["one manager", "two"], ["one leader", "two"])).toEqual([["Pains", "one manager>one leader two>two", false]]);
});

test("another order is told", () => {
  expect(parts(pains, ["a", "b"], ["b", "a"])).toEqual([["Pains", "a>a b>b", true]]);
});

test("a record goes key by key without those that stay", () => {
  expect(parts(facts, { age: "30", city: "Lyon" }, { age: "40", city: "Lyon", pets: ["Cat"] })).toEqual([
    ["Age", "30>40", false],
    ["Pets", "·>Cat", false],
  ]);
});
