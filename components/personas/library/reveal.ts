const PATIENCE_MS = 8_000;
/** Rows that come in above push a row away even after it was entered. */
const AGAIN_MS = 100;

let turn = 0;

const rowOf = (list: HTMLElement, index: number) => list.querySelector<HTMLElement>(`[data-index="${index}"]`);

/** Brings a row on screen and its link into focus, also when neither its block nor its page is there yet. A later call ends an earlier one, and so does whatever else a person does. */
export function reveal(list: HTMLElement, index: number): void {
  turn += 1;
  const mine = turn;
  const until = performance.now() + PATIENCE_MS;
  const ends = new AbortController();
  const end = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === "Enter") return;
    if (mine === turn) stop();
    ends.abort();
  };
  for (const kind of ["wheel", "pointerdown", "keydown"]) window.addEventListener(kind, end, { signal: ends.signal, passive: true });
  let seen = false;
  let entered = false;
  const look = () => {
    if (mine !== turn || !list.isConnected || performance.now() > until) return ends.abort();
    const row = rowOf(list, index);
    const link = row?.querySelector<HTMLElement>("[data-open]");
    if (link && !entered) link.focus({ preventScroll: true });
    entered ||= link != null;
    if (row && (link || !seen)) row.scrollIntoView({ block: "nearest" });
    // Rows that come in above it may push it away again.
    seen = row !== null;
    if (!seen) toBlock(list, index);
    if (entered) setTimeout(look, AGAIN_MS);
    else requestAnimationFrame(look);
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
