export type Range = { from: number; to: number };

/** Rows of one block; the last one holds what is left. */
export const rangeOf = (block: number, size: number, count: number): Range => ({
  from: block * size,
  to: Math.min(count, (block + 1) * size),
});

export const blocksOf = (count: number, size: number): number[] => [...Array(Math.ceil(count / size)).keys()];

/** Neighbouring blocks as one range of rows each; blocks beyond the list are left out. */
export function rangesOf(blocks: ReadonlySet<number>, size: number, count: number): Range[] {
  const ranges: Range[] = [];
  for (const block of [...blocks].sort((a, b) => a - b)) {
    const { from, to } = rangeOf(block, size, count);
    const last = ranges.at(-1);
    if (from >= to) continue;
    if (last?.to === from) last.to = to;
    else ranges.push({ from, to });
  }
  return ranges;
}

/** The same set when nothing changes. */
export function moved(near: ReadonlySet<number>, enter: Iterable<number>, leave: Iterable<number>): ReadonlySet<number> {
  const next = new Set(near);
  for (const block of leave) next.delete(block);
  for (const block of enter) next.add(block);
  return next.size === near.size && [...next].every((block) => near.has(block)) ? near : next;
}
