/** Where a row that is held at height `y` would stand among the others: the rows whose middle is above it. Their boxes are in order, so few are measured. */
export function landingAt(rows: readonly Element[], from: number, y: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = rows[middle]?.getBoundingClientRect();
    if (box && box.top + box.height / 2 < y) low = middle + 1;
    else high = middle;
  }
  return low > from ? low - 1 : low;
}

const EDGE_TOP = 96;
const EDGE_BOTTOM = 132;
const FASTEST = 18;

/** How far the page should scroll in one frame while something is held at height `y`. */
export function pull(y: number, height: number): number {
  const above = EDGE_TOP - y;
  const below = y - (height - EDGE_BOTTOM);
  if (above > 0) return -Math.min(FASTEST, above / 4);
  return below > 0 ? Math.min(FASTEST, below / 4) : 0;
}

/** What scrolls an element: its nearest ancestor that does, else the page. */
export function scrollerOf(element: Element): Element {
  for (let up = element.parentElement; up; up = up.parentElement)
    if (up.scrollHeight > up.clientHeight && /auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  return document.scrollingElement ?? document.documentElement;
}
