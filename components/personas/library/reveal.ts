const PATIENCE_MS = 8_000;

let turn = 0;

const rowOf = (list: HTMLElement, index: number) => list.querySelector<HTMLElement>(`[data-index="${index}"]`);

/** Brings a row on screen and its link into focus, also when neither its block nor its page is there yet. A later call ends an earlier one, and so does the wheel. */
export function reveal(list: HTMLElement, index: number): void {
  turn += 1;
  const mine = turn;
  const until = performance.now() + PATIENCE_MS;
  window.addEventListener("wheel", () => mine === turn && stop(), { once: true, passive: true });
  let seen = false;
  const look = () => {
    if (mine !== turn || !list.isConnected) return;
    const row = rowOf(list, index);
    const link = row?.querySelector<HTMLElement>("[data-open]");
    if (link) link.focus({ preventScroll: true });
    if (row && (link || !seen)) row.scrollIntoView({ block: "nearest" });
    if (link) return stop();
    // Rows that come in above it may push it away again.
    seen = row !== null;
    if (!seen) toBlock(list, index);
    if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}

function stop(): void {
  turn += 1;
}

/** To about where the row will be inside a block that is only space. */
function toBlock(list: HTMLElement, index: number): void {
  const blocks = [...list.querySelectorAll<HTMLElement>("[data-block-rows]")];
  let from = 0;
  for (const block of blocks) {
    const rows = Number(block.dataset.blockRows);
    if (index < from + rows) {
      const { top, height } = block.getBoundingClientRect();
      const at = top + (height * (index - from)) / rows;
      if (at < 0 || at > window.innerHeight) window.scrollBy({ top: at - window.innerHeight / 2, behavior: "instant" });
      return;
    }
    from += rows;
  }
}

/** The first row that is in view, else the list's first. */
export function firstInView(list: HTMLElement): number {
  for (const row of list.querySelectorAll<HTMLElement>("[data-persona]")) {
    if (row.getBoundingClientRect().bottom > 120) return Number(row.dataset.index);
  }
  return 0;
}
