import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterChange } from "./changes";
import type { Field } from "./field";
import type { Json, JsonObject } from "./json";
import { sameValue } from "./json";
import type { Path } from "./parts";
import { keyedAlike, namedPath, pathName, restoreChanges, restoreParts } from "./restore";

const fields: Field[] = [
  { name: "name", label: "Name", kind: "text", required: true },
  { name: "goals", label: "Goals", kind: "list" },
  { name: "story", label: "Story", kind: "record", fields: [{ name: "quote", label: "Quote", kind: "longText" }] },
  { name: "questions", label: "Questions", kind: "questions", readOnly: "Only the vendor writes these." },
  { name: "linking", label: "Linking", kind: "text", createOnly: true },
];
const apply = (held: JsonObject, changes: JsonObject): JsonObject => ({
  ...held,
  ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, afterChange(held[name], value)])),
});

describe("names of places", () => {
  it.each<[string, Path | undefined]>([
    ["goals", ["goals"]],
    ["story.quote", ["story", "quote"]],
    ["story.a.b", ["story", "a.b"]],
    ["goals.0", undefined],
    ["nothing", undefined],
    ["__proto__", undefined],
  ])("%s", (name, path) => {
    expect(namedPath(fields, name)).toEqual(path);
    if (path) expect(pathName(path)).toBe(name);
  });
});

describe("restoring", () => {
  const held = { name: "Tara", goals: ["One", "Two"], story: { quote: "New", mood: "dry" } };
  const earlier = { name: "Tara", goals: ["One"], story: { quote: "Old", age: "40" } };

  it("names only what differs", () => {
    expect(restoreChanges(fields, held, earlier, [["name"], ["goals"]])).toEqual({ goals: ["One"] });
  });

  it("takes one key of a record and leaves its others as they are", () => {
    const changes = restoreChanges(fields, held, earlier, [
      ["story", "quote"],
      ["story", "mood"],
    ]);
    expect(changes).toEqual({ story: { quote: "Old", mood: null } });
    expect(apply(held, changes).story).toEqual({ quote: "Old" });
  });

  it("takes a whole record with its keys that came since", () => {
    const changes = restoreChanges(fields, held, earlier, [["story"], ["story", "quote"]]);
    expect(apply(held, changes).story).toEqual(earlier.story);
  });

  it("knows when a record was no record", () => {
    expect(keyedAlike(["story", "quote"], { story: "text" }, earlier)).toBe(false);
    expect(keyedAlike(["story", "quote"], {}, earlier)).toBe(true);
    expect(keyedAlike(["story"], { story: "text" }, earlier)).toBe(true);
  });

  it("leaves out what cannot be written, with why", () => {
    const found = restoreParts(fields, { ...held, questions: [{ q: 1 }], linking: "b" }, { ...earlier, questions: [], linking: "a" });
    expect(found.parts.map(({ path }) => pathName(path))).toEqual(["goals", "story.quote", "story.mood", "story.age"]);
    expect(found.leftOut.map(({ part, reason }) => [part.field.label, reason])).toEqual([
      ["Questions", "Only the vendor writes these."],
      ["Linking", "It can only be given when a persona is made."],
    ]);
  });

  it("brings back exactly what was there, whole or part by part, whatever it was", () => {
    const text = fc.string({ maxLength: 5 });
    const record = fc.dictionary(fc.constantFrom("quote", "mood", "age", "a.b"), fc.oneof(text, fc.array(text), fc.constant(null)));
    const side = fc.record({ name: text, goals: fc.array(text), story: record }, { requiredKeys: [] });
    fc.assert(
      fc.property(side, side, (now, then) => {
        const [a, b] = [now as JsonObject, then as JsonObject];
        const whole = apply(a, restoreChanges(fields, a, b, [["name"], ["goals"], ["story"]]));
        const { parts } = restoreParts(fields, a, b);
        const byPart = apply(
          a,
          restoreChanges(
            fields,
            a,
            b,
            parts.map(({ path }) => path),
          ),
        );
        for (const name of ["name", "goals", "story"]) {
          expect(sameValue(whole[name] as Json, b[name])).toBe(true);
          expect(restoreParts(fields, byPart, b).parts).toEqual([]);
        }
      }),
    );
  });
});
