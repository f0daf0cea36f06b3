/** Lower case, no accents, one space between words: what search and name sort compare. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFKD")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}
