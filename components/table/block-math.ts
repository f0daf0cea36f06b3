export type Range = { from: number; to: number };
/** A block, or a group of blocks far away that stand as one: blocks `first` to `end` (excluded). Groups have negative ids. */
export type Piece = { id: number; first: number; end: number };

const GROUP = 25;

/** Rows of one block; the last one holds what is left. */
export const rangeOf = (block: number, size: number, count: number): Range => ({
  from: block * size,
  to: Math.min(count, (block + 1) * size),
});

/** A list's pieces in order: single blocks around those that are near, everything else in groups. */
export function piecesOf(count: number, size: number, near: ReadonlySet<number>): Piece[] {
  const blocks = Math.ceil(count / size);
  const open = new Set([...near].flatMap((block) => [-1, 0, 1].map((by) => Math.floor(block / GROUP) + by)));
  const pieces: Piece[] = [];
  for (let first = 0; first < blocks; first += GROUP) {
    const end = Math.min(blocks, first + GROUP);
    if (!open.has(first / GROUP)) pieces.push({ id: -1 - first, first, end });
    else for (let block = first; block < end; block++) pieces.push({ id: block, first: block, end: block + 1 });
  }
  return pieces;
}

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
