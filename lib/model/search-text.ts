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

const MAX = 20_000;

/** Every text inside the given values, plain, for the search column. */
export function searchText(...values: unknown[]): string {
  const parts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") parts.push(value);
    else if (typeof value === "number") parts.push(String(value));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(walk);
  };
  values.forEach(walk);
  return plain(parts.join(" ")).slice(0, MAX);
}

/** The words of a search, plain; at most 12 count. */
export const searchWords = (q: string): string[] =>
  [...new Set(plain(q).split(" ").filter(Boolean))].slice(0, 12).map((w) => w.slice(0, 100));
