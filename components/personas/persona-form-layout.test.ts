import { describe, expect, it } from "vitest";
import type { Field } from "@/lib/model/field";
import type { JsonObject } from "@/lib/model/json";
import { formLayout, HERO, heroParts, sectionOf, sectionParts, writableSections } from "./persona-form-layout";
import { heroWords } from "./profile/profile-hero-words";
import { profileSections } from "./profile/profile-sections";

const fields: readonly Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "alias", label: "Alias", kind: "text", meaning: "alias" },
  { name: "description", label: "Description", kind: "longText", meaning: "summary", counted: true },
  { name: "goals", label: "Goals", kind: "list", meaning: "goals", counted: true },
  { name: "asks", label: "Questions", kind: "questions", meaning: "qualifying", readOnly: "Only shown." },
  {
    name: "story",
    label: "Story",
    kind: "record",
    meaning: "story",
    fields: [
      { name: "quote", label: "Quote", kind: "longText", meaning: "voice", counted: true },
      { name: "pain", label: "Pain", kind: "longText", meaning: "pains", counted: true },
    ],
  },
];
const paths = (parts: readonly { path: readonly string[] }[]) => parts.map(({ path }) => path.join("."));
const of = (values: JsonObject, mode: "create" | "update" = "update") => formLayout(fields, values, values, mode);

const PEOPLE: [string, JsonObject][] = [
  ["nothing but a name", { name: "Marta" }],
  ["everything", { name: "Marta", alias: "M", description: "Short", goals: ["One"], story: { quote: "Q", pain: "P" } }],
  ["a long summary", { name: "Marta", description: "x".repeat(600) }],
];

describe("formLayout", () => {
  it.each(PEOPLE)("shows on top what the profile shows there: %s", (_, values) => {
    const { paths: shown } = heroWords(fields, values);
    expect(new Set(paths(heroParts(of(values))))).toEqual(new Set(["name", ...shown]));
  });

  it.each(PEOPLE)("begins with the section the profile begins with: %s", (_, values) => {
    const [read] = profileSections(fields, values, heroWords(fields, values).paths);
    expect(of(values).sections[0]?.id).toBe(read?.id);
  });

  it.each(PEOPLE)("has every part once: %s", (_, values) => {
    const layout = of(values);
    const all = [HERO, ...layout.sections.map(({ id }) => id)].flatMap((id) => paths(sectionParts(layout, id)));
    expect([...all].sort()).toEqual(["alias", "asks", "description", "goals", "name", "story.pain", "story.quote"]);
  });

  it("gives a new persona all of its hero on top", () => {
    expect(paths(heroParts(of({}, "create")))).toEqual(["name", "alias", "description", "story.quote"]);
  });

  it("keeps a part where it is while it is typed", () => {
    const base = { name: "Marta" };
    const typed = formLayout(fields, base, { ...base, alias: "M", description: "Now there" }, "update");
    expect(paths(heroParts(typed))).toEqual(["name"]);
    expect(sectionOf(typed, ["description"])).toBe("summary");
  });
});

describe("sectionOf", () => {
  it("finds the section of a field, of a key, and of a line within", () => {
    const layout = of({ name: "Marta", story: { quote: "Q" } });
    expect([["name"], ["goals", 0], ["story", "quote"], ["story", "pain"], ["nowhere"]].map((path) => sectionOf(layout, path))).toEqual([
      HERO,
      "goals",
      HERO,
      "pains",
      undefined,
    ]);
  });
});

it("offers no section in which everything is only read", () => {
  expect(writableSections(fields, { name: "Marta", asks: [{ question: "Why?" }] })).toEqual(
    new Set([HERO, "summary", "goals", "pains", "story"]),
  );
});
