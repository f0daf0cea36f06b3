import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import type { Draft } from "./draft";
import { changedSince, draftParts, marksOf, withDraft } from "./draft-since";

const fields: Field[] = [
  { name: "name", label: "Name", kind: "text" },
  { name: "role", label: "Role", kind: "text" },
  { name: "goals", label: "Goals", kind: "list" },
  { name: "about", label: "About", kind: "record", fields: [{ name: "age", label: "Age", kind: "text" }] },
];
const was: JsonObject = { name: "Marta", role: "Dispatcher", goals: ["a", "b"], about: { age: "30", likes: "x" } };

function typed(changes: JsonObject, over: JsonObject = was): Draft {
  const only = (values: JsonObject) => Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(changes, name)));
  return { session: "s", at: "2026-11-21T12:00:00.000Z", base: only(over), values: changes, marks: marksOf(fields, over) };
}
const look = (draft: Draft, now: JsonObject, form = now) =>
  draftParts(fields, draft, now, form).map(({ path, how, clash }) => [path.join("."), how, clash]);
const labels = (draft: Draft, now: JsonObject) => changedSince(fields, draft, now).map(({ label }) => label);

describe("what changed since", () => {
  test("fields the draft never touched count too", () => {
    expect(labels(typed({ name: "Marta Q" }), { ...was, role: "Lead", about: { age: "31", likes: "x" } })).toEqual(["Role", "About"]);
  });
  test("the order of keys, blank lines and nothing in place of nothing are no change", () => {
    const draft = typed({ name: "Marta Q" }, { ...was, role: "" });
    const { role: _role, ...rest } = was;
    expect(labels(draft, { ...rest, goals: ["a", "b", " "], about: { likes: "x", age: "30" } })).toEqual([]);
  });
  test("without marks only what the draft was typed over is known", () => {
    const { marks: _marks, ...draft } = typed({ name: "Marta Q" });
    expect(labels(draft, { ...was, name: "Mar", role: "Lead" })).toEqual(["Name"]);
  });
  test("any single change shows", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const differ = a.trim() === "" && b.trim() === "" ? false : a !== b;
        expect(labels(typed({ name: "x" }, { ...was, role: a }), { ...was, role: b })).toEqual(differ ? ["Role"] : []);
      }),
    );
  });
});

describe("what would come into the form", () => {
  test("what only the draft changed", () => {
    const draft = typed({ name: "Marta Q", about: { age: "31", likes: "x" } });
    const now = { ...was, role: "Lead" };
    expect(look(draft, now)).toEqual([
      ["name", "mine", false],
      ["about.age", "mine", false],
    ]);
    expect(withDraft(now, draftParts(fields, draft, now, now))).toEqual({
      ...was,
      name: "Marta Q",
      role: "Lead",
      about: { age: "31", likes: "x" },
    });
  });
  test("a text that the source changed too is the draft's, beside the other key of its record", () => {
    const draft = typed({ role: "Chief", about: { age: "31", likes: "x" } });
    const now = { ...was, role: "Lead", about: { age: "30", likes: "y" } };
    expect(look(draft, now)).toEqual([
      ["role", "mine", true],
      ["about.age", "mine", false],
    ]);
    expect(withDraft(now, draftParts(fields, draft, now, now))).toMatchObject({ role: "Chief", about: { age: "31", likes: "y" } });
  });
  test("a list that the source changed too is put together", () => {
    const draft = typed({ goals: ["a", "b", "mine"] });
    const now = { ...was, goals: ["theirs", "a", "b"] };
    const parts = draftParts(fields, draft, now, now);
    expect(parts).toMatchObject([{ how: "both", clash: true }]);
    expect(withDraft(now, parts).goals).toEqual(["theirs", "a", "b", "mine"]);
  });
  test("what was typed in this form meanwhile stays", () => {
    const draft = typed({ name: "From the draft", role: "Chief" });
    const form = { ...was, name: "Typed just now" };
    expect(look(draft, was, form)).toEqual([
      ["name", "here", false],
      ["role", "mine", false],
    ]);
    expect(withDraft(form, draftParts(fields, draft, was, form))).toMatchObject({ name: "Typed just now", role: "Chief" });
  });
  test("a draft that the source holds by now is nothing any more", () => {
    expect(look(typed({ name: "Marta Q", goals: ["a"] }), { ...was, name: "Marta Q", goals: ["a"], role: "Lead" })).toEqual([]);
  });
  test("fields that the source no longer has are left out", () => {
    expect(look({ ...typed({ name: "Marta Q" }), values: { gone: "x" }, base: {} }, was)).toEqual([]);
  });
});
