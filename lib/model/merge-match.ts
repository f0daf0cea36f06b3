/** Each text with how often it stood before, so that repeats are told apart. */
function occurrences(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return `${nth} ${key}`;
  });
}

/** The nearest earlier token that both sides hold. */
function gaps(tokens: readonly string[], common: ReadonlySet<string>): string[] {
  let last = "";
  return tokens.map((token) => {
    const gap = last;
    if (common.has(token)) last = token;
    return gap;
  });
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function alike(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return [...x].filter((word) => y.has(word)).length / Math.max(1, x.size, y.size);
}

/** Which of the removed each added one replaced: those that share words, else in their order. */
function replaced(
  removed: readonly number[],
  added: readonly number[],
  base: readonly string[],
  side: readonly string[],
): Map<number, number> {
  const even = removed.length === added.length;
  const pairs = added.flatMap((at) => removed.map((was) => ({ at, was, score: even ? 0 : alike(base[was] ?? "", side[at] ?? "") })));
  const [found, taken] = [new Map<number, number>(), new Set<number>()];
  for (const { at, was } of pairs.sort((a, b) => b.score - a.score)) {
    if (found.has(at) || taken.has(was)) continue;
    found.set(at, was);
    taken.add(was);
  }
  return found;
}

/**
 * Names for the items of one side: `#n` is the base's nth, kept or replaced in its place; anything else was added, and is called alike on both sides.
 * What `other` added too replaces nothing.
 */
export function namesOf(base: readonly string[], side: readonly string[], other: readonly string[]): string[] {
  const [from, to, also] = [occurrences(base), occurrences(side), new Set(occurrences(other))];
  const [held, kept] = [new Set(from), new Set(to)];
  const common = new Set(from.filter((token) => kept.has(token)));
  const [fromGaps, toGaps] = [gaps(from, common), gaps(to, common)];
  const names = to.map((token) => (held.has(token) ? `#${from.indexOf(token)}` : `+${token}`));
  const inGap = (tokens: readonly string[], at: readonly string[], gap: string) =>
    tokens.flatMap((token, index) => (at[index] === gap && !common.has(token) ? [index] : []));
  for (const gap of new Set(toGaps)) {
    const removed = inGap(from, fromGaps, gap);
    const added = inGap(to, toGaps, gap).filter((index) => !also.has(to[index] ?? ""));
    for (const [at, was] of replaced(removed, added, base, side)) names[at] = `#${was}`;
  }
  return names;
}
