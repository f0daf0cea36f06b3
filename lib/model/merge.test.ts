import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Field } from "./field";
import { decided, mergeValues } from "./merge";

const fields: Field[] = [
  { name: "name", label: "Name", kind: "text" },
  { name: "tagline", label: "Tagline", kind: "text" },
  { name: "goals", label: "Goals", kind: "list" },
  { name: "facts", label: "Facts", kind: "pairs" },
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

  test("lists changed in different lines come together by themselves, a record's lists too", () => {
    const mine = { ...base, goals: ["a", "mine", "b"], about: { ...base.about, likes: ["mine", "x"] } };
    const theirs = { ...base, goals: ["a", "theirs"], about: { ...base.about, likes: ["x", "theirs"] } };
    const merge = mergeValues(fields, base, mine, theirs);
    expect(merge.values).toMatchObject({ goals: ["a", "mine", "theirs"], about: { likes: ["mine", "x", "theirs"] } });
    expect([paths(merge.byItem), merge.clashes]).toEqual([["goals", "about.likes"], []]);
    expect(merge.byItem[0]).toMatchObject({ mine: mine.goals, theirs: theirs.goals, merged: ["a", "mine", "theirs"] });
  });

  test("lists that clash in a line can keep both", () => {
    const merge = mergeValues(fields, base, { ...base, goals: ["a", "mine"] }, { ...base, goals: ["a", "theirs", "more"] });
    expect(merge).toMatchObject({ byItem: [], values: { goals: ["a", "mine"] } });
    expect(merge.clashes[0]?.both).toEqual(["a", "mine", "theirs", "more"]);
    expect(decided(merge, () => "both").goals).toEqual(["a", "mine", "theirs", "more"]);
  });

  test("pairs merge by title, odd ones as one value", () => {
    const kpi = (...value: string[]) => ({ title: "KPI", value });
    const merge = mergeValues(
      fields,
      { facts: [kpi("x")] },
      { facts: [kpi("x", "y")] },
      { facts: [kpi("x"), { title: "Tool", value: ["z"] }] },
    );
    expect(merge.values.facts).toEqual([kpi("x", "y"), { title: "Tool", value: ["z"] }]);
    const odd = mergeValues(fields, { facts: [kpi("x")] }, { facts: [kpi("y")] }, { facts: ["odd"] });
    expect([paths(odd.clashes), odd.clashes[0]?.both]).toEqual([["facts"], undefined]);
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
