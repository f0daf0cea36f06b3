import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fields as octave } from "@/lib/sources/octave/fields";
import { fields as vibemap } from "@/lib/sources/vibemap/fields";
import { type Piece, readPaste } from "./paste";
import { cleanPaste, PASTE_MAX_BYTES } from "./paste-clean";
import { fillPaste } from "./paste-fill";

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
/** What pieces hold of the words; marks inside a word go without it. */
const missing = (words: readonly string[], pieces: readonly Piece[]): string[] => {
  const held = pieces.map(({ label, lines, text }) => [label, ...lines, text].join("\n")).join("\n");
  const [apart, together] = [new Set(wordsOf(held)), held.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  return words.filter((one) => !apart.has(one) && !together.includes(one));
};

const word = fc.constantFrom(
  "alpha",
  "Beta",
  "gamma-ray",
  "Goals",
  "Age",
  "name",
  "Pain points",
  "naïve",
  "漢字",
  "نص",
  "x1",
  "e.g. this",
  "https://a.example/b",
  "12:30",
);
const mark = fc.constantFrom(
  "",
  "- ",
  "* ",
  "## ",
  "**",
  "| ",
  "|",
  "\t",
  ": ",
  ":",
  ",",
  ";",
  '"',
  "> ",
  "---",
  "===",
  "1. ",
  "•",
  "[ ] ",
  "{",
  "}",
  "  ",
  "\n",
  "\n\n",
  " – ",
  "_",
  "__",
  "`",
);
const soup = fc.array(fc.oneof(word, mark, fc.constant("\n")), { maxLength: 60 }).map((bits) => bits.join(""));

const leaves = (value: unknown): string[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

describe.each([
  ["octave", octave],
  ["vibemap", vibemap],
])("into the fields of %s, whatever is pasted", (_, fields) => {
  test("it never throws and loses no word", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup,
          fc.string({ unit: "binary", maxLength: 80 }),
          soup.map((text) => text.replaceAll(" ", "\t")),
        ),
        (text) => {
          const { people, problem } = readPaste(text, fields);
          if (problem) return;
          const clean = cleanPaste(text);
          expect(missing(wordsOf("text" in clean ? clean.text : ""), people.flat())).toEqual([]);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("every word of a placed piece is in its field", () => {
    fc.assert(
      fc.property(soup, (text) => {
        for (const pieces of readPaste(text, fields).people) {
          const held = new Set(
            wordsOf(
              JSON.stringify(fillPaste(fields, {}, pieces))
                .replaceAll("\\n", "\n")
                .replaceAll("\\t", " "),
            ),
          );
          const placed = pieces.filter(({ to }) => to !== null).flatMap(({ lines }) => lines.flatMap(wordsOf));
          expect(placed.filter((one) => !held.has(one))).toEqual([]);
        }
      }),
      { numRuns: 600 },
    );
  });

  test("JSON of any shape loses no text", () => {
    fc.assert(
      fc.property(
        fc.object({
          maxDepth: 4,
          key: fc.constantFrom("name", "goals", "data", "x", "demographics", "painPoints"),
          values: [fc.constantFrom("alpha", "beta", "gamma"), fc.integer({ min: 10 })],
        }),
        (value) => {
          const { people, problem } = readPaste(JSON.stringify(value), fields);
          if (!problem) expect(missing(wordsOf(leaves(value).join("\n")), people.flat())).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test("the longest text of one repeated mark is read before the suite gives up on it", () => {
  for (const line of ["Goals: a, b\n", "word ", "**", '"a,', "| a ", "- x\n", "(", "a:", "' "]) {
    const { people, problem } = readPaste(line.repeat(Math.floor(PASTE_MAX_BYTES / line.length)), octave);
    expect(problem ?? people.length, JSON.stringify(line)).toBeTruthy();
  }
});
