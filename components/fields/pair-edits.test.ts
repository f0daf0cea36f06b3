import { describe, expect, test } from "vitest";
import { holdsPairs, isPlainPair, joinPairs, pastePairs, readPairs } from "./pair-edits";

describe("pasted rows are titles with values", () => {
  test.each([
    ["Region: DACH, Nordics", [["Region", ["DACH", "Nordics"]]]],
    [
      "Region: DACH; Nordics, south\nTier: 1",
      [
        ["Region", ["DACH", "Nordics", "south"]],
        ["Tier", ["1"]],
      ],
    ],
    [
      "Region\tDACH, Nordics\nTier\t1",
      [
        ["Region", ["DACH", "Nordics"]],
        ["Tier", ["1"]],
      ],
    ],
    ["Region\tDACH\tNordics", [["Region", ["DACH", "Nordics"]]]],
    [
      "Region:\n- DACH\n- Nordics\nTier:\n1. Gold",
      [
        ["Region", ["DACH", "Nordics"]],
        ["Tier", ["Gold"]],
      ],
    ],
    [
      "- Region: DACH\n- Tier: Gold",
      [
        ["Region", ["DACH"]],
        ["Tier", ["Gold"]],
      ],
    ],
    ["Budget: 1,500,000, yearly", [["Budget", ["1,500,000", "yearly"]]]],
    ["Site: https://example.test/a", [["Site", ["https://example.test/a"]]]],
    ["Just a title", [["Just a title", []]]],
    ["", []],
  ])("%j", (text, pairs) => expect(readPairs(text).map(({ title, value }) => [title, value])).toEqual(pairs));

  test("an address alone is no title", () => expect(holdsPairs(readPairs("https://example.test/a"))).toBe(false));
});

const held = { title: "Region", value: ["DACH"], locale: "de" };

test("pasted pairs take an empty pair's place, keep what else it holds, and stand after a filled one", () => {
  const pasted = readPairs("A: 1\nB: 2");
  expect(pastePairs([{ title: "", value: [], locale: "en" }, held], 0, pasted)).toEqual([
    { title: "A", value: ["1"], locale: "en" },
    { title: "B", value: ["2"] },
    held,
  ]);
  expect(pastePairs([held, "odd"], 0, pasted)).toEqual([held, { title: "A", value: ["1"] }, { title: "B", value: ["2"] }, "odd"]);
});

test("two pairs become one without losing or doubling a value", () => {
  expect(joinPairs([held, "odd", { title: "region", value: ["DACH", "Nordics"] }], 0, 2)).toEqual([
    { ...held, value: ["DACH", "Nordics"] },
    "odd",
  ]);
  expect(isPlainPair({ title: "region", value: ["DACH"] })).toBe(true);
  expect(isPlainPair(held)).toBe(false);
  expect(isPlainPair({ title: "region", value: "DACH" })).toBe(false);
});
