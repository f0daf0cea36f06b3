import { plain } from "./search-text";

const WORD = /[\p{L}\p{N}]+/gu;
/** Written without spaces between words: any part of a run may be what somebody looks for. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LENGTH = 40;
const MOST = 4_000;
const ASKED = 12;

/** Letters of their own that a keyboard elsewhere has no key for. */
const SPELLED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ς: "σ",
};
const OWN = new RegExp(`[${Object.keys(SPELLED).join("")}]`, "g");

/** Words of any text, plain (lower case, no accents), each once. */
const wordsOf = (text: string): string[] => [
  ...new Set(
    plain(text)
      .replace(OWN, (letter) => SPELLED[letter] ?? letter)
      .match(WORD) ?? [],
  ),
];

const cut = (word: string): string => [...word].slice(0, LENGTH).join("");

/** What a search must start one of these with: every text inside the values, at most 4,000 words. */
export function searchLexemes(...values: unknown[]): string[] {
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") parts.push(value);
    else if (typeof value === "number") parts.push(String(value));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  values.forEach(walk);
  const found = new Set<string>();
  for (const word of wordsOf(parts.join(" "))) {
    if (found.size >= MOST) break;
    const letters = [...word];
    const starts = UNSPACED.test(word) ? letters.slice(0, 200).keys() : [0];
    for (const start of starts) found.add(cut(letters.slice(start, start + LENGTH).join("")));
  }
  return [...found];
}

/** A search as a tsquery: every word, in any order, each the start of one; at most 12 count. Null when it holds no word. */
export function searchQuery(q: string): string | null {
  const words = wordsOf(q).slice(0, ASKED);
  return words.length === 0 ? null : words.map((word) => `'${cut(word)}':*`).join(" & ");
}
