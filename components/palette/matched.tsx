import { matchParts } from "./match";

/** A text with what was looked for underlined. */
export const Matched = ({ text, words }: { text: string; words: readonly string[] }) =>
  matchParts(text, words).map(({ text: part, hit }, i) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in its order
      <mark key={i} className="bg-transparent text-inherit underline decoration-accent decoration-2 underline-offset-[0.18em]">
        {part}
      </mark>
    ) : (
      part
    ),
  );
