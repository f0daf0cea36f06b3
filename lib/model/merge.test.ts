import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "./field";
import { decided, mergeLines, mergeValues } from "./merge";

const fields: Field[] = [
  { name: "name", label: "Name", kind: "text" },
  { name: "tagline", label: "Tagline", kind: "text" },
  { name: "goals", label: "Goals", kind: "list" },
  {
    name: "about",
    label: "About",
    kind: "record",
    fields: [
      { name: "age", label: "Age", kind: "text" },
      { name: "likes", label: "Likes", kind: "list" },
    ],
  },
];
const base = { name: "Marta", tagline: "before", goals: ["a", "b"], about: { age: "30", likes: ["x"], free: "f" } };
const paths = (readings: readonly { path: readonly string[] }[]) => readings.map(({ path }) => path.join("."));

describe("mergeValues", () => {
  test("changes of different fields come together", () => {
    const merge = mergeValues(fields, base, { ...base, tagline: "mine" }, { ...base, goals: ["a", "b", "c"] });
    expect(merge.values).toEqual({ ...base, tagline: "mine", goals: ["a", "b", "c"] });
    expect([paths(merge.onlyMine), paths(merge.onlyTheirs), merge.clashes]).toEqual([["tagline"], ["goals"], []]);
  });

  test("changes of different keys of one record come together, free keys too", () => {
    const merge = mergeValues(
      fields,
      base,
      { ...base, about: { ...base.about, age: "31" } },
      { ...base, about: { ...base.about, free: "g", more: "m" } },
    );
    expect(merge.values.about).toEqual({ age: "31", likes: ["x"], free: "g", more: "m" });
    expect([paths(merge.onlyMine), paths(merge.onlyTheirs)]).toEqual([["about.age"], ["about.free", "about.more"]]);
  });

  test("the same field changed on both sides is a clash that keeps mine until decided", () => {
    const merge = mergeValues(fields, base, { ...base, tagline: "mine" }, { ...base, tagline: "theirs" });
    expect(merge.clashes).toMatchObject([{ path: ["tagline"], base: "before", mine: "mine", theirs: "theirs" }]);
    expect(merge.values.tagline).toBe("mine");
    expect(decided(merge, () => "theirs").tagline).toBe("theirs");
    expect(decided(merge, () => undefined).tagline).toBe("mine");
  });

  test("the same change on both sides is no clash", () => {
    const merge = mergeValues(fields, base, { ...base, tagline: "same", goals: ["a", "b", " "] }, { ...base, tagline: "same" });
    expect(merge).toMatchObject({ onlyMine: [], onlyTheirs: [], clashes: [] });
  });

  test("lists that clash can keep both", () => {
    const merge = mergeValues(fields, base, { ...base, goals: ["a", "mine", "b"] }, { ...base, goals: ["a", "theirs"] });
    expect(merge.clashes[0]?.both).toEqual(["a", "mine", "theirs"]);
    expect(decided(merge, () => "both").goals).toEqual(["a", "mine", "theirs"]);
  });

  test("a key taken out on one side and changed on the other is a clash", () => {
    const { free: _gone, ...about } = base.about;
    const merge = mergeValues(fields, base, { ...base, about }, { ...base, about: { ...base.about, free: "g" } });
    expect(paths(merge.clashes)).toEqual(["about.free"]);
    expect(merge.values.about).toEqual(about);
    expect(decided(merge, () => "theirs").about).toEqual({ ...about, free: "g" });
  });

  test("a record that stopped being an object is merged as one value", () => {
    const merge = mergeValues(fields, base, { ...base, about: { ...base.about, age: "31" } }, { ...base, about: ["odd"] });
    expect(paths(merge.clashes)).toEqual(["about"]);
  });

  const value = fc.constantFrom("before", "one", "two", "");
  const side = fc.record({
    name: value,
    tagline: value,
    goals: fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
    about: fc.record({ age: value }),
  });

  test("who changed nothing gets theirs, and the other way round mine", () => {
    fc.assert(
      fc.property(side, side, (a, b) => {
        expect(mergeValues(fields, a, a, b)).toMatchObject({ values: b, onlyMine: [], clashes: [] });
        const back = mergeValues(fields, a, b, a);
        expect([back.clashes, back.onlyTheirs]).toEqual([[], []]);
        expect(mergeValues(fields, back.values, back.values, b).onlyTheirs).toEqual([]);
      }),
    );
  });

  test("both sides see the same clashes", () => {
    fc.assert(
      fc.property(side, side, side, (a, b, c) => {
        expect(paths(mergeValues(fields, a, b, c).clashes)).toEqual(paths(mergeValues(fields, a, c, b).clashes));
      }),
    );
  });
});

describe("mergeLines", () => {
  test.each([
    [
      ["a", "b"],
      ["a", "x", "b"],
      ["a", "b", "y"],
      ["a", "x", "b", "y"],
    ],
    [["a", "b", "c"], ["a", "c"], ["b", "c"], ["c"]],
    [["a"], ["first", "a"], ["a", "last"], ["first", "a", "last"]],
    [[], ["x", "y"], ["x", "z"], ["x", "y", "z"]],
    [["a"], ["a", ""], ["a", "b"], ["a", "b"]],
  ])("%j with mine %j and theirs %j", (from, mine, theirs, both) => expect(mergeLines(from, mine, theirs)).toEqual(both));

  const lines = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"));
  test("no line that either side added is lost, none that either removed comes back", () => {
    fc.assert(
      fc.property(lines, lines, lines, (from, mine, theirs) => {
        const both = mergeLines(from, mine, theirs);
        for (const line of [...mine, ...theirs].filter((l) => !from.includes(l))) expect(both).toContain(line);
        for (const line of from.filter((l) => !mine.includes(l) || !theirs.includes(l))) expect(both).not.toContain(line);
        expect(new Set(both).size).toBe(both.length);
      }),
    );
  });
});
