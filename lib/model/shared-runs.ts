import { plain } from "./search-text";

export type Piece = { text: string; shared: boolean };

/** Fewer words than this in a row are often shared by chance. */
const RUN = 4;
const LONGEST = 20_000;

type Word = { plain: string; from: number; to: number };

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

function wordsOf(text: string): Word[] {
  if (text.length > LONGEST) return [];
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ plain: plain(segment), from: index, to: index + segment.length }));
}

const runAt = (words: readonly Word[], at: number): string =>
  words
    .slice(at, at + RUN)
    .map((word) => word.plain)
    .join(" ");

/** Every four words in a row; none of a text of more than 20,000 characters. */
export function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => runAt(words, at));
}

/** The text in pieces: `shared` are four words or more in a row that the other texts hold too, whatever case, accents and punctuation. */
export function markShared(text: string, elsewhere: ReadonlySet<string>): Piece[] {
  const words = wordsOf(text);
  const shared = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) if (elsewhere.has(runAt(words, at))) for (let i = at; i < at + RUN; i++) shared.add(i);
  const pieces: Piece[] = [];
  let done = 0;
  for (let i = 0; i < words.length; i++) {
    const from = words[i]?.from ?? 0;
    if (!shared.has(i)) continue;
    while (shared.has(i + 1)) i++;
    const to = words[i]?.to ?? from;
    if (from > done) pieces.push({ text: text.slice(done, from), shared: false });
    pieces.push({ text: text.slice(from, to), shared: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), shared: false });
  return pieces;
}
