import { plain } from "@/lib/model/search-text";

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The words of a search, as the library's search has them. */
export const wordsOf = (query: string): string[] => plain(query).match(WORD) ?? [];

/** How many letters from `from` on the word takes; 0 when it does not begin there. */
function reach(letters: readonly string[], from: number, word: string): number {
  for (let to = from + 1; to <= letters.length; to++) {
    const part = plain(letters.slice(from, to).join(""));
    if (part.startsWith(word)) {
      let end = to;
      while (end < letters.length && /^\p{M}/u.test(letters[end] ?? "")) end++;
      return end - from;
    }
    if (!word.startsWith(part)) return 0;
  }
  return 0;
}

export type Part = { text: string; hit: boolean };

/** A text cut where a word of it begins with one of those looked for. */
export function matchParts(text: string, words: readonly string[]): Part[] {
  const parts: Part[] = [];
  let done = 0;
  const take = (from: number, length: number) => {
    if (from > done) parts.push({ text: text.slice(done, from), hit: false });
    parts.push({ text: text.slice(from, from + length), hit: true });
    done = from + length;
  };
  for (const found of text.matchAll(WORD)) {
    const letters = [...found[0]];
    const starts = UNSPACED.test(found[0]) ? letters.map((_, i) => i) : [0];
    for (const start of starts) {
      const length = Math.max(0, ...words.map((word) => reach(letters, start, word)));
      if (length === 0) continue;
      take(found.index + letters.slice(0, start).join("").length, letters.slice(start, start + length).join("").length);
      break;
    }
  }
  if (done < text.length || parts.length === 0) parts.push({ text: text.slice(done), hit: false });
  return parts;
}

/** Whether every word looked for begins a word of the text. */
export function isMatch(text: string, words: readonly string[]): boolean {
  const own = plain(text).match(WORD) ?? [];
  return words.every((word) => own.some((has) => (UNSPACED.test(has) ? has.includes(word) : has.startsWith(word))));
}
