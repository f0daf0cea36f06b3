import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { searchLexemes, searchQuery } from "./search-words";

/** As `@@` answers: every asked word is the start of one that is held. */
function finds(q: string, ...values: unknown[]): boolean {
  const query = searchQuery(q);
  if (query === null) return false;
  const held = searchLexemes(...values);
  return query.split(" & ").every((part) => held.some((word) => word.startsWith(/^'(.*)':\*$/.exec(part)?.[1] ?? "\0")));
}

const word = fc.stringMatching(/^[a-zA-Z0-9éüñßø]{1,60}$/);

describe("search words", () => {
  it("finds starts of words, in any order, wherever they stand", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat()), { minLength: 1, maxLength: 12 }), fc.boolean(), (said, deep) => {
        const text = said.map(([whole]) => whole);
        const q = said.map(([whole, length]) => whole.slice(0, 1 + (length % whole.length))).toReversed();
        return finds(q.join(" "), deep ? { a: [{ b: text.join(", ") }] } : text);
      }),
    );
  });

  it("finds a text by itself and does not care for case", () => {
    fc.assert(fc.property(word, (text) => finds(text.toUpperCase(), text) && finds(text.toLowerCase(), text)));
  });

  it("makes nothing but quoted words of whatever is typed", () => {
    const form = /^'[\p{L}\p{N}]{1,40}':\*( & '[\p{L}\p{N}]{1,40}':\*){0,11}$/u;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (q) => {
        const query = searchQuery(q);
        return query === null || form.test(query);
      }),
    );
  });

  it.each([
    ["swiatek", "Świątek", true],
    ["Łódź", "lodz", true],
    ["STRASSE", "Straße", true],
    ["soren", "Søren", true],
    ["istanbul", "İstanbul", true],
    ["京都", "東京都庁", true],
    ["ฝรั่ง", "ชาวฝรั่งเศส", true],
    ["عربي", "عَرَبِيّ", true],
    ["planner", "Night-Planner", true],
    ["lanner", "Planner", false],
    ["x".repeat(500), "x".repeat(500), true],
    ["5", 57, true],
    ["***", "***", false],
  ])("%s in %s: %s", (q, held, found) => {
    expect(finds(q, held)).toBe(found);
  });

  it("holds no more than a few thousand words of a book", () => {
    const book = Array.from({ length: 50_000 }, (_, i) => `w${i}`).join(" ");
    expect(searchLexemes(book).length).toBe(4_000);
    expect(searchLexemes("漢字".repeat(50_000)).length).toBeLessThan(5_000);
  });
});
