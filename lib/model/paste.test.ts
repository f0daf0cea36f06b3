import { describe, expect, test } from "vitest";
import type { Field } from "./field";
import type { JsonObject } from "./json";
import { type Piece, readPaste } from "./paste";
import { PASTE_MAX_BYTES } from "./paste-clean";
import { excess, fillPaste } from "./paste-fill";

const flat: Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "description", label: "Description", kind: "longText", meaning: "summary" },
  { name: "duties", label: "Primary responsibilities", kind: "list", meaning: "responsibilities" },
  { name: "painPoints", label: "Pain points", kind: "list", meaning: "pains" },
  { name: "keyObjectives", label: "Key objectives", kind: "list", meaning: "goals" },
  { name: "commonJobTitles", label: "Common job titles", kind: "list", meaning: "jobTitles" },
  { name: "customFields", label: "Custom fields", kind: "pairs", meaning: "custom" },
];
const keys = (kind: Field["kind"], ...rows: [string, string, NonNullable<Field["meaning"]>][]): Field[] =>
  rows.map(([name, label, meaning]) => ({ name, label, kind, meaning }));
const deep: Field[] = [
  { name: "name", label: "Name", kind: "text", meaning: "name", required: true },
  { name: "user_role", label: "User role", kind: "text", meaning: "role" },
  { name: "tagline", label: "Tagline", kind: "text", meaning: "summary" },
  {
    name: "demographics",
    label: "Demographics",
    kind: "record",
    meaning: "demographics",
    fields: [
      ...keys("text", ["age_range", "Age", "age"], ["gender", "Gender", "demographics"], ["location", "Location", "demographics"]),
      ...keys("text", ["occupation", "Occupation", "jobTitles"]),
    ],
  },
  { name: "patterns", label: "Behavioral patterns", kind: "record", meaning: "behaviour", fields: [] },
  {
    name: "goals",
    label: "Goals and needs",
    kind: "record",
    meaning: "goals",
    fields: keys("list", ["primary", "Primary objectives", "goals"], ["problems", "Problems to solve", "pains"]),
  },
  {
    name: "pain_points",
    label: "Pain points",
    kind: "record",
    meaning: "pains",
    fields: keys("list", ["now", "Current challenges", "pains"]),
  },
  { name: "narrative", label: "Narrative", kind: "record", meaning: "story", fields: keys("longText", ["quote", "Quote", "voice"]) },
];

const one = (text: string, fields = flat): Piece[] => {
  const { people } = readPaste(text, fields);
  expect(people).toHaveLength(1);
  return people[0] ?? [];
};
const filled = (text: string, fields = flat): JsonObject => fillPaste(fields, {}, one(text, fields));
const loose = (text: string, fields = flat): string[] =>
  one(text, fields)
    .filter(({ to }) => to === null)
    .map(({ label, text: words }) => label ?? words);

describe("headings in any style", () => {
  test.each([
    ["Goals", ""],
    ["Goals:", ""],
    ["## Goals", "\n"],
    ["**Goals**", "\n"],
    ["**Goals:**", ""],
    ["GOALS", ""],
    ["__Goals__:", ""],
    ["Key goals", ""],
    ["Goals & needs", ""],
    ["2. Goals", ""],
    ["Objectives\n==========", ""],
    ["Their main goals (2026)", ""],
  ])("%s", (heading, gap) => {
    expect(filled(`Ada Lovelace\n\n${heading}\n${gap}- Ship on time\n- Sleep\n\nPain points:\n* Noise`)).toEqual({
      name: "Ada Lovelace",
      keyObjectives: ["Ship on time", "Sleep"],
      painPoints: ["Noise"],
    });
  });

  test.each([
    "Goals - ship on time; sleep",
    "Goals: ship on time; sleep",
    "- **Goals:** ship on time; sleep",
    "**Goals** – ship on time; sleep",
    "Goals\tship on time; sleep",
  ])("%s", (line) => {
    expect(filled(`Name: Ada\n${line}`)).toEqual({ name: "Ada", keyObjectives: ["ship on time", "sleep"] });
  });
});

describe("free text", () => {
  test("first short line, then prose; what nobody can place waits", () => {
    const text =
      "Marta Quinn\nDispatcher\n\nKeeps forty trucks moving before anyone else is up.\n\nShe has done this for ten years.\n\nFavourite tools: Excel";
    expect(filled(text, deep)).toEqual({
      name: "Marta Quinn",
      user_role: "Dispatcher",
      tagline: "Keeps forty trucks moving before anyone else is up.",
    });
    expect(loose(text, deep)).toEqual(["She has done this for ten years.", "Favourite tools"]);
  });

  test("a heading that names no field is the name; a quotation is in their words", () => {
    const text =
      "# Persona: Marta Quinn\n\n“If the board is wrong at six, my whole day is wrong.”\n\n## Frustrations\nThree screens\nPhone calls";
    expect(filled(text, deep)).toEqual({
      name: "Marta Quinn",
      narrative: { quote: "“If the board is wrong at six, my whole day is wrong.”" },
      pain_points: { now: ["Three screens", "Phone calls"] },
    });
  });

  test("facts under their heading, and a fact nobody declared", () => {
    expect(filled("Demographics\n- Age: 35-44\n- Location: Leeds\n- Shoe size: 41\n\nBehaviour: Phones first", deep)).toEqual({
      demographics: { age_range: "35-44", location: "Leeds", shoe_size: "41" },
      patterns: { behaviour: "Phones first" },
    });
  });

  test("a value with figures is no heading; a quotation ends a list", () => {
    expect(filled('Age: 35-44\nFrustrations\n- Screens\n\n"My day is wrong."', deep)).toEqual({
      demographics: { age_range: "35-44" },
      pain_points: { now: ["Screens"] },
      narrative: { quote: '"My day is wrong."' },
    });
  });

  test("a line with a colon within a list stays in the list", () => {
    expect(filled("Name: Ada\nGoals\n- Budget: never again\n- Industry: be known in it").keyObjectives).toEqual([
      "Budget: never again",
      "Industry: be known in it",
    ]);
  });

  test("a second text for a place that holds one waits", () => {
    expect(filled("Name: Ada\nName: Bea")).toEqual({ name: "Ada" });
    expect(loose("Name: Ada\nName: Bea")).toEqual(["Name"]);
  });

  test("right-to-left text is not touched", () => {
    expect(filled("Name: نورا\nGoals:\n- النوم מוקדם")).toEqual({ name: "نورا", keyObjectives: ["النوم מוקדם"] });
  });
});

describe("tables", () => {
  test.each([
    ["of two columns", 'Name\tAda\nGoals\t"Ship\nSleep"\nAge\t44'],
    ["of markdown", "| Field | Value |\n|---|---|\n| Name | Ada |\n| Goals | Ship<br>Sleep |\n| Age | 44 |"],
    ["separated by commas", 'Name,Ada\nGoals,"Ship\nSleep"\nAge,44'],
    ["a header with one row", "Name\tGoals\tAge\nAda\tShip; Sleep\t44"],
  ])("%s", (_, text) => {
    expect(filled(text)).toEqual({ name: "Ada", keyObjectives: ["Ship", "Sleep"] });
    expect(loose(text)).toContain("Age");
  });

  test.each([
    ["by rows", "Name,Job title,Pain points\nAda,Engineer,Noise; Heat\nBea,Driver,Rain\n"],
    ["by columns", "Name\tAda\tBea\nJob title\tEngineer\tDriver\nPain points\tNoise; Heat\tRain"],
    [
      "as JSON",
      JSON.stringify({
        data: [
          { name: "Ada", "Job title": "Engineer", painPoints: ["Noise", "Heat"] },
          { name: "Bea", "Job title": "Driver", painPoints: ["Rain"] },
        ],
      }),
    ],
  ])("several people %s", (_, text) => {
    const { people } = readPaste(text, flat);
    expect(people.map((pieces) => fillPaste(flat, {}, pieces))).toEqual([
      { name: "Ada", commonJobTitles: ["Engineer"], painPoints: ["Noise", "Heat"] },
      { name: "Bea", commonJobTitles: ["Driver"], painPoints: ["Rain"] },
    ]);
  });

  test("prose with commas is no table", () => {
    expect(readPaste("Tired, hungry\nLoud, late", flat).people).toHaveLength(1);
  });
});

describe("JSON", () => {
  test("a vendor's own row, nested under data, with what nobody declared", () => {
    const row = { oId: "p_1", name: "Ada", data: { painPoints: ["Noise"], customFields: [{ title: "Region", value: ["DACH"] }] } };
    expect(filled(JSON.stringify({ data: row }))).toEqual({
      name: "Ada",
      painPoints: ["Noise"],
      customFields: [{ title: "Region", value: ["DACH"] }],
    });
    expect(loose(JSON.stringify({ data: row }))).toEqual(["Data / O id"]);
  });

  test("records keep the keys nobody declared", () => {
    expect(filled(JSON.stringify({ name: "Ada", demographics: { age_range: "44", shoe: { left: 1 } } }), deep)).toEqual({
      name: "Ada",
      demographics: { age_range: "44", shoe: { left: 1 } },
    });
  });

  test("keys that reach a prototype are refused, broken JSON is text", () => {
    expect(readPaste('{"__proto__": {"x": 1}}', flat).problem).toContain("__proto__");
    expect(one('{"name": "Ada",').length).toBeGreaterThan(0);
  });
});

describe("what cannot be taken", () => {
  test("too much of it", () => {
    expect(readPaste("a".repeat(PASTE_MAX_BYTES + 1), flat)).toMatchObject({
      people: [],
      problem: expect.stringContaining("at most 200 kB"),
    });
    expect(readPaste("é".repeat(PASTE_MAX_BYTES / 2 + 1), flat).problem).toContain("at most 200 kB");
  });

  test("NUL, half characters and hidden marks are told", () => {
    const { people, told } = readPaste("Name: A\0da \ud800\nGoals: \u202esleep", flat);
    expect(fillPaste(flat, {}, people[0] ?? [])).toEqual({ name: "Ada \ufffd", keyObjectives: ["sleep"] });
    expect(told).toHaveLength(3);
  });

  test("longer than a field takes: said, and not cut", () => {
    const tight = flat.map((field) => ({ ...field, maxLength: 20, maxItems: 2 }));
    const values = fillPaste(tight, {}, one(`Name: ${"a".repeat(30)}\nGoals:\n- one\n- two\n- three`, tight));
    expect(excess(tight, values).map(({ words }) => words)).toEqual([
      "30 characters, 10 more than Name takes.",
      "3 lines, 1 more than Key objectives takes.",
    ]);
    expect(values.keyObjectives).toHaveLength(3);
  });

  test("two pieces put into one line stand there side by side", () => {
    const pieces = one("Name: Ada\nName: Bea").map((piece): Piece => ({ ...piece, to: ["name"] }));
    expect(fillPaste(flat, {}, pieces)).toEqual({ name: "Ada, Bea" });
    expect(fillPaste(flat, { name: "Before" }, pieces.slice(0, 1))).toEqual({ name: "Ada" });
  });
});
