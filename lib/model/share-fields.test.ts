import { describe, expect, it } from "vitest";
import type { Field } from "./field";
import { cutFields, hasKey, heldBack, shownOf, tickField, tickKey } from "./share-fields";
import { presetFields, SHARE_PRESETS } from "./share-presets";

const story: Field = {
  name: "story",
  label: "Story",
  kind: "record",
  meaning: "story",
  fields: [
    { name: "quote", label: "Quote", kind: "longText", meaning: "voice" },
    { name: "secret", label: "Secret", kind: "longText", meaning: "whyUs" },
  ],
};
const free: Field = { name: "habits", label: "Habits", kind: "record", meaning: "behaviour", fields: [] };
const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name" },
  { name: "why", label: "Why us", kind: "list", meaning: "whyUs" },
  { name: "bare", label: "Bare", kind: "text" },
  free,
  story,
];
const values = { name: "Marta", why: ["x"], bare: "", habits: { wakes: "05:30" }, story: { quote: "Q", secret: "S", free: "F" } };

describe("presets", () => {
  it.each([
    ["internal", ["name", "why", "bare", "habits", "story"]],
    ["agency", ["name", "habits", "story.quote"]],
    ["client", ["name", "story.quote"]],
  ] as const)("%s", (preset, paths) => {
    expect(presetFields(preset, fields)).toEqual(paths);
  });

  it("each gives less than the one before", () => {
    const sizes = SHARE_PRESETS.map(({ id }) => presetFields(id, fields).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe("ticking", () => {
  it("a record that loses a key keeps only its other known keys", () => {
    const whole = new Set(["name", "story"]);
    const less = tickKey(whole, story, "secret", false);
    expect([...less]).toEqual(["name", "story.quote"]);
    expect([shownOf(story, whole), shownOf(story, less), shownOf(story, new Set())]).toEqual(["all", "some", "none"]);
    expect([...tickKey(less, story, "secret", true)]).toEqual(["name", "story.quote", "story.secret"]);
    expect([...tickField(less, story, true)]).toEqual(["name", "story"]);
    expect([...tickField(less, story, false)]).toEqual(["name"]);
    expect([hasKey(whole, story, "secret"), hasKey(less, story, "secret")]).toEqual([true, false]);
  });
});

describe("cutting", () => {
  it("gives chosen fields and nothing else", () => {
    const cut = cutFields(fields, values, new Set(["name", "story.quote", "absent"]));
    expect(cut.values).toEqual({ name: "Marta", story: { quote: "Q" } });
    expect(cut.fields.map((field) => [field.name, field.fields?.length])).toEqual([
      ["name", undefined],
      ["story", 1],
    ]);
    expect(JSON.stringify(cut)).not.toMatch(/"S"|"F"|05:30/);
  });

  it("a value of another shape than its record stays here unless the whole field is chosen", () => {
    const odd = { story: ["one"] };
    expect(cutFields(fields, odd, new Set(["story.quote"])).values).toEqual({});
    expect(cutFields(fields, odd, new Set(["story"])).values).toEqual(odd);
  });

  it("names what is held back and holds something", () => {
    expect(heldBack(fields, values, new Set(["name", "story.quote"]))).toEqual(["Why us", "Habits", "Secret"]);
  });
});
