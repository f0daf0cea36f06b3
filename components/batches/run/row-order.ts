/** The index of the item at a place of the list: `first` in their own order, then all others in theirs. `sorted` is `first` by number. */
export function indexAt(first: readonly number[], sorted: readonly number[], place: number): number {
  const own = first[place];
  if (own !== undefined) return own;
  let index = place - first.length;
  for (const taken of sorted) {
    if (taken > index) break;
    index++;
  }
  return index;
}
