import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/model/field";
import { heroWords, unquoted } from "./profile-hero-words";
import { profileSections } from "./profile-sections";

const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "tagline", label: "Tagline", kind: "text", meaning: "summary", counted: true },
  { name: "pains", label: "Pain points", kind: "list", meaning: "pains", counted: true },
  { name: "why", label: "Why us", kind: "list", meaning: "whyUs" },
  {
    name: "goals",
    label: "Goals",
    kind: "record",
    meaning: "goals",
    fields: [
      { name: "first", label: "First", kind: "list", meaning: "goals", counted: true },
      { name: "solve", label: "To solve", kind: "list", meaning: "pains" },
    ],
  },
  {
    name: "story",
    label: "Story",
    kind: "record",
    meaning: "story",
    fields: [
      { name: "quote", label: "Quote", kind: "longText", meaning: "voice", counted: true },
      { name: "frustrations", label: "Frustrations", kind: "longText", meaning: "pains" },
    ],
  },
  { name: "odd", label: "Odd", kind: "json" },
];
const outline = (sections: ReturnType<typeof profileSections>) =>
  sections.map((s) => [s.id, s.groups.map((i) => i.path), s.facts.map((i) => i.path)]);

describe("profileSections", () => {
  it("groups by meaning; a story's keys go where they belong", () => {
    const values = {
      name: "Marta",
      tagline: "Keeps trucks moving",
      goals: { solve: ["x"], peak_hours: "05:30" },
      story: { quote: "Q", frustrations: "F" },
      odd: [{ a: 1 }],
    };
    const { paths } = heroWords(fields, values);
    expect([...paths]).toEqual(["story.quote", "tagline"]);
    expect(outline(profileSections(fields, values, paths))).toEqual([
      ["goals", ["goals.first", "goals.solve"], ["goals.peak_hours"]],
      ["pains", ["pains", "story.frustrations"], []],
      ["more", ["odd"], []],
    ]);
  });

  it("keeps empty fields only when they count", () => {
    expect(outline(profileSections(fields, { name: "Marta" }, new Set()))).toEqual([
      ["summary", ["story.quote"], ["tagline"]],
      ["goals", ["goals.first"], []],
      ["pains", ["pains"], []],
    ]);
  });

  it("shows a record that holds something else under its own label", () => {
    const [goals] = profileSections(fields, { goals: ["one", "two"] }, new Set(["tagline", "story.quote"]));
    expect(goals?.groups.map((item) => [item.label, item.value])).toEqual([["Goals", ["one", "two"]]]);
  });

  it("leaves texts that are too long for the hero to the sections", () => {
    const values = { tagline: "x".repeat(500) };
    expect(heroWords(fields, values)).toMatchObject({ summary: undefined, quote: undefined });
    expect(profileSections(fields, values, new Set())[0]).toMatchObject({ id: "summary" });
  });

  it.each([
    ["“Hello.”", "Hello."],
    ['"Hello."', "Hello."],
    ["Hello", "Hello"],
    ["“Half", "“Half"],
  ])("takes %s as %s", (given, bare) => {
    expect(unquoted(given)).toBe(bare);
  });
});
