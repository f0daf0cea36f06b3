import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonProblem } from "@/lib/model/json";
import { cpuMs } from "@/lib/testing/cpu";
import { jsonFlaw } from "./json-scan";
import { readJson } from "./read-json";

const problemOf = (text: string) => {
  const read = readJson(text);
  return read.ok ? undefined : read.problem;
};

test.each([
  ["", null],
  ["  ", null],
  ['{"a": [1, null]}', { a: [1, null] }],
  ["3", 3],
  ['"\\u00e9 \\n"', "é \n"],
  [" [-0.5e+3, true, {}] ", [-500, true, {}]],
])("%j is read", (text, value) => expect(readJson(text)).toEqual({ ok: true, value }));

describe("what is wrong is told with its line", () => {
  test.each([
    ['{\n  "a": 1,\n  b: 2\n}', 3, 'It stops at "b". A name in double quotation marks is expected.'],
    ['{\n "a": [1,\n', 3, "The text ends too early"],
    ["{", 1, "The text ends too early"],
    ['{\n "a": 1\n "b": 2\n}', 3, "A comma or } is expected."],
    ["[\n 1,\n 2,\n]\n", 4, "A comma too many stands before ]."],
    ['{\n "a": 1,\n}', 3, "A comma too many stands before }."],
    ['{\n\n "a" 1}', 3, 'A colon is expected after the name "a".'],
    ["{\n 'a': 1}", 2, 'It stops at "\'".'],
    ["[\n 'a']", 2, "Text stands in double quotation marks."],
    ['[\n "a\nb"]', 2, "A quotation mark is missing"],
    ['["a",\n "C:\\temp\\x"]', 2, "A backslash here needs a second one."],
    ["[\n\n 01]", 3, "A number is not written like this."],
    ["[1]\n[2]", 2, "the value has ended before"],
    ["[undefined]", 1, 'It stops at "undefined".'],
    ['{"a": 1,\n "b": 2,\n "a": 3}', 3, 'The key "a" stands twice'],
    ['{\n "__proto__": 1}', 2, 'The key "__proto__" is not allowed.'],
    ["[[[[[\n[1]]]]]]", 2, "Nested too deeply"],
    ['["a",\n "\\ud83d"]', 2, "half of a character pair"],
    ['["a",\n\n "\\u0000"]', 3, "NUL"],
  ])("%j", (text, line, words) => {
    expect(problemOf(text)).toMatchObject({ line });
    expect(problemOf(text)?.message).toContain(words);
    expect(problemOf(text)?.message.startsWith(`Line ${line}: `)).toBe(true);
  });

  test("the 201st key, at its line", () => {
    const rows = Array.from({ length: 205 }, (_, i) => `"k${i}": ${i}`);
    expect(problemOf(`{\n${rows.join(",\n")}\n}`)).toMatchObject({ line: 202 });
  });
});

const LOOSE = { depth: 1_000, keys: 100_000 };
const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("no flaw is found in what JSON.stringify prints, and the server's rule agrees on depth and keys", () => {
  const written = fc.jsonValue({ maxDepth: 7 });
  fc.assert(
    fc.property(written, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      fc.pre(!/"(__proto__|prototype|constructor)":/.test(text) && !text.includes("\\u0000") && !text.includes("\\ud"));
      expect(jsonFlaw(text, LOOSE)).toBeUndefined();
      expect(jsonFlaw(text, { depth: 5, keys: 200 }) === undefined).toBe(jsonProblem(value, { depth: 5, keys: 200 }) === undefined);
    }),
  );
});

test("a broken text is flawed exactly where JSON.parse refuses it", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b',
    "1",
    "-",
    "0.5",
    "01",
    "true",
    "nul",
    "null",
    " ",
    "\n",
    "\\",
    "'x'",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
      const text = parts.join("");
      const flaw = jsonFlaw(text, LOOSE);
      if (flaw?.message.includes("stands twice")) return;
      expect(flaw === undefined).toBe(parses(text));
    }),
    { numRuns: 3_000 },
  );
});

test("200 kB are read in a blink", () => {
  const text = JSON.stringify(
    Array.from({ length: 2_000 }, (_, i) => ({ name: `Row ${i}`, words: "x".repeat(60), list: [i, i + 1] })),
    null,
    2,
  );
  expect(text.length).toBeGreaterThan(200_000);
  expect(cpuMs(() => expect(readJson(text).ok).toBe(true), 400)).toBeLessThan(400);
});
