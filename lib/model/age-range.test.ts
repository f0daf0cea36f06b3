import { expect, test } from "vitest";
import { ageProblem, printAge, readAge } from "./age-range";

test.each([
  ["25-34", 25, 34],
  ["25 – 34", 25, 34],
  ["25 to 34", 25, 34],
  ["65+", 65, null],
  ["65 +", 65, null],
  ["up to 17", null, 17],
  ["Up to 17", null, 17],
  ["40", 40, 40],
  ["", null, null],
])("%j is a range, and printed as it came", (text, from, to) => {
  const range = readAge(text);
  expect(range).toMatchObject({ from, to });
  expect(range && printAge(range)).toBe(text);
});

test.each(["mid-thirties", "25-34 years", "-5", "1990-1995", "25-", "25/34", "Gen Z (18-24)"])("%j stays words", (text) =>
  expect(readAge(text)).toBeUndefined(),
);

test.each([
  ["25 – 34", { from: 30 }, "30 – 34"],
  ["65+", { to: 74 }, "65-74"],
  ["25-34", { to: null }, "25+"],
  ["25-34", { from: null }, "up to 34"],
  ["up to 17", { from: 13 }, "13-17"],
  ["", { from: 18 }, "18+"],
  ["40", { to: 45 }, "40-45"],
  ["18-24", { from: null, to: null }, ""],
])("%j with %j is %j", (text, change, printed) => {
  const range = readAge(text);
  expect(range && printAge({ ...range, ...change })).toBe(printed);
});

test("a range that runs backwards or past any life is told", () => {
  expect(ageProblem({ from: 40, to: 30, join: "-" })).toContain("starts at 40");
  expect(ageProblem({ from: 40, to: 400, join: "-" })).toContain("120");
  expect(ageProblem({ from: 40, to: 40, join: "-" })).toBeUndefined();
  expect(ageProblem({ from: 40, to: null, join: "+" })).toBeUndefined();
});
