import { expect, test } from "vitest";
import type { Field } from "./field";
import type { JsonObject } from "./json";
import { changedParts, changesOf, filledValues, freeField, partsOf, valueAt, withValue } from "./parts";

const fields: Field[] = [
  { name: "name", label: "Name", kind: "text", required: true },
  { name: "goals", label: "Goals", kind: "list" },
  { name: "custom", label: "Custom", kind: "pairs" },
  { name: "about", label: "About", kind: "record", fields: [{ name: "age", label: "Age", kind: "text" }] },
];
const base: JsonObject = {
  name: "Marta",
  goals: ["a"],
  custom: [{ title: "T", value: ["v"], extra: 1 }],
  about: { age: "30", "dotted.key": "x" },
};
const edited = (change: JsonObject) => changesOf(fields, base, { ...base, ...change });

test.each<[string, JsonObject, JsonObject]>([
  ["nothing touched", {}, {}],
  ["blank for missing", { other: "" }, {}],
  ["a blank line while typing", { goals: ["a", ""] }, {}],
  ["an empty new pair", { custom: [...(base.custom as []), { title: "", value: [""] }] }, {}],
  ["a changed text", { name: "Mara" }, { name: "Mara" }],
  ["an emptied list", { goals: [""] }, { goals: null }],
  ["an emptied text", { name: " " }, { name: null }],
  ["lines without the blank ones", { goals: ["a", " ", "b"] }, { goals: ["a", "b"] }],
  ["a changed key without the others", { about: { age: "31", "dotted.key": "x" } }, { about: { age: "31" } }],
  ["a key that was taken out", { about: { age: "30" } }, { about: { "dotted.key": null } }],
  ["a key that was emptied", { about: { age: "", "dotted.key": "x" } }, { about: { age: null } }],
  ["a record emptied key by key", { about: {} }, { about: { age: null, "dotted.key": null } }],
  ["a new key", { about: { age: "30", "dotted.key": "x", city: "Leeds", blank: "" } }, { about: { city: "Leeds" } }],
])("%s", (_what, change, sent) => expect(edited(change)).toEqual(sent));

test("a record that is no object is sent as it is", () => {
  expect(changesOf(fields, { about: ["odd"] }, { about: ["odd", "er"] })).toEqual({ about: ["odd", "er"] });
  expect(changesOf(fields, { about: ["odd"] }, { about: null })).toEqual({ about: null });
});

test("a new persona is sent without what is empty", () => {
  expect(filledValues(fields, { name: "Marta", goals: [""], about: { age: "" }, custom: [] })).toEqual({ name: "Marta" });
});

test("changes are named by key, with words for a free one", () => {
  const changed = changedParts(fields, base, { ...base, about: { age: "31", peakHours: "early", "dotted.key": "x" } });
  expect(changed.map(({ path, field }) => [path.join("/"), field.label])).toEqual([
    ["about/age", "Age"],
    ["about/peakHours", "Peak hours"],
  ]);
});

test.each([
  ["text", "longText"],
  [["a"], "list"],
  [[], "list"],
  [[1], "json"],
  [{ a: 1 }, "json"],
  [3, "json"],
  [null, "longText"],
])("a free key that holds %j is edited as %s", (value, kind) => expect(freeField("k", { k: value }).kind).toBe(kind));

test("a key called __proto__ reaches nothing", () => {
  const odd = JSON.parse('{"__proto__": {"polluted": 1}}') as JsonObject;
  expect(valueAt({}, ["about", "__proto__"])).toBeUndefined();
  expect(valueAt({}, ["constructor"])).toBeUndefined();
  withValue({ about: odd }, ["about", "age"], "1");
  expect(partsOf(fields, { about: odd }).length).toBeGreaterThan(0);
  expect(Object.prototype).not.toHaveProperty("polluted");
});
