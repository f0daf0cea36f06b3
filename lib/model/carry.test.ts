import { describe, expect, test } from "vitest";
import { carry, unknownTarget } from "./carry";
import type { Field } from "./field";

const here: Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "about", label: "About", kind: "longText" },
  { name: "pains", label: "Pains", kind: "list" },
  { name: "worries", label: "Worries", kind: "list" },
  { name: "asked", label: "Asked", kind: "questions", readOnly: "Only read." },
];
const there: Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "about", label: "Story", kind: "text" },
  { name: "pains", label: "Hurts", kind: "longText" },
  { name: "lists", label: "Lists", kind: "list" },
  { name: "score", label: "Score", kind: "text", readOnly: "Computed." },
];
const values = { name: "Ada", about: "One.\nTwo.", pains: ["a", "b"], worries: ["b", "c"], asked: [{ question: "Why?" }] };
const other = { fields: there, label: "There", same: false };
const same = { fields: here, label: "Here", same: true };

describe("to another source", () => {
  test("goes by the same name, converted; what cannot go is named", () => {
    expect(carry({ fields: here, values }, other)).toEqual({
      values: { name: "Ada", pains: "a\nb" },
      left: ["About", "Worries", "Asked"],
    });
  });

  test("a mapping goes first, null stays behind unnamed, two lists become one", () => {
    expect(carry({ fields: here, values }, other, { pains: "lists", worries: "lists", about: null })).toEqual({
      values: { name: "Ada", lists: ["a", "b", "c"] },
      left: ["Asked"],
    });
    expect(carry({ fields: here, values }, other, { worries: "name", name: null }).left).toContain("Worries");
  });
});

describe("in the same source", () => {
  test("everything writable goes along", () => {
    const { asked: _, ...rest } = values;
    expect(carry({ fields: here, values }, same)).toEqual({ values: rest, left: ["Asked"] });
  });

  test("a mapped field goes where it was sent, and not to its own name too", () => {
    const made = carry({ fields: here, values }, same, { worries: "pains", about: null });
    expect(made).toEqual({ values: { name: "Ada", pains: ["b", "c", "a"] }, left: ["Asked"] });
  });
});

test("a target that nobody can give is named", () => {
  expect(unknownTarget({ name: "about", pains: null }, there)).toBeUndefined();
  expect(unknownTarget({ name: "nope" }, there)).toBe("nope");
  expect(unknownTarget({ name: "score" }, there)).toBe("score");
});
