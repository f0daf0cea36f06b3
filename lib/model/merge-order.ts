type Places = ReadonlyMap<string, number>;

export const placesOf = (names: readonly string[]): Places => new Map(names.map((name, at) => [name, at]));

function turned(side: Places, first: string, second: string): boolean {
  const [a, b] = [side.get(first), side.get(second)];
  return a !== undefined && b !== undefined && a > b;
}

/** The base's items, in its order but for every pair that either side turned round. `clash`: the two sides' moves contradict each other. */
export function ordered(names: readonly string[], mine: Places, theirs: Places): { names: string[]; clash: boolean } {
  const before = new Array<number>(names.length).fill(0);
  names.forEach((first, i) => {
    for (let j = i + 1; j < names.length; j++) {
      const second = names[j] ?? "";
      const later = turned(mine, first, second) || turned(theirs, first, second) ? i : j;
      before[later] = (before[later] ?? 0) + 1;
    }
  });
  const order = names.map((name, at) => ({ name, rank: before[at] ?? 0 })).sort((a, b) => a.rank - b.rank);
  return { names: order.map(({ name }) => name), clash: new Set(before).size < names.length };
}

/** Puts what a side added behind what it stands behind there; what is `passed` in between stays before it. */
export function insertAdded(into: string[], side: readonly string[], passed: (name: string) => boolean): void {
  let last = -1;
  for (const name of side) {
    const at = into.indexOf(name);
    if (at >= 0) {
      last = at;
      continue;
    }
    if (name.startsWith("#")) continue;
    let place = last + 1;
    while (passed(into[place] ?? "#")) place++;
    into.splice(place, 0, name);
    last = place;
  }
}
