import { expect, test } from "vitest";
import type { Field } from "./field";
import { newIssues } from "./held-issues";
import type { JsonObject } from "./json";
import { personaRules } from "./schema";

const fields: Field[] = [
  { name: "goals", label: "Goals", kind: "list", maxLength: 5 },
  { name: "pairs", label: "Pairs", kind: "pairs" },
  { name: "facts", label: "Facts", kind: "record", fields: [{ name: "age", label: "Age", kind: "ageRange", maxLength: 5 }] },
];
const told = (changes: JsonObject, held: JsonObject) => {
  const parsed = personaRules(fields, "update").safeParse(changes);
  return newIssues(parsed.error?.issues ?? [], changes, held).map(({ path }) => path.join("."));
};

test.each<[string, JsonObject, JsonObject, string[]]>([
  ["a key that is no text upstream", { facts: { age: 34, city: "Leeds" } }, { facts: { age: 34 } }, []],
  ["the same key, changed", { facts: { age: 35 } }, { facts: { age: 34 } }, ["facts.age"]],
  ["a key that is new", { facts: { age: 34 } }, { facts: {} }, ["facts.age"]],
  ["lines that are no text or too long, moved", { goals: ["new", "too long", 7] }, { goals: [7, "too long"] }, []],
  ["a long line among them that is new", { goals: ["too long", "longer still"] }, { goals: ["too long"] }, ["goals.1"]],
  ["a pair of another shape", { pairs: [{ title: "New", value: [] }, "odd"] }, { pairs: ["odd"] }, []],
  ["a pair without title, new", { pairs: [{ title: "", value: ["x"] }] }, { pairs: ["odd"] }, ["pairs.0.title"]],
  ["another field's value is no excuse", { goals: [7] }, { facts: { 0: 7 } }, ["goals.0"]],
])("%s", (_what, changes, held, paths) => expect(told(changes, held)).toEqual(paths));
