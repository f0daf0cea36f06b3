import { expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import { listWords, sinceWords } from "./draft-words";

const fields = (...labels: string[]): Field[] => labels.map((label) => ({ name: label.toLowerCase(), label, kind: "text" }));
const AT = "2026-11-21T12:00:00.000Z";

test.each([
  [[], ""],
  [["Role"], "Role"],
  [["Role", "Goals"], "Role and Goals"],
  [["A", "B", "C", "D"], "A, B, C and D"],
  [["A", "B", "C", "D", "E"], "A, B, C and 2 more"],
])("%j reads %s", (words, read) => {
  expect(listWords(words)).toBe(read);
});

test("what changed since names the fields, and a person only for a change after the draft", () => {
  const changed = fields("Role", "Goals");
  expect(sinceWords([], "Octave", AT)).toBe("");
  expect(sinceWords(changed, "Octave", AT)).toBe("Since then Role and Goals changed in Octave.");
  expect(sinceWords(changed, "Octave", AT, { by: "Ana", at: "2026-11-21T12:00:01.000Z" })).toBe(
    "Since then Role and Goals changed in Octave, last by Ana.",
  );
  expect(sinceWords(changed, "Octave", AT, { by: "Ana", at: "2026-11-21T11:59:59.000Z" })).not.toContain("Ana");
});
