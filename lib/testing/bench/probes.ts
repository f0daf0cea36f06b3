/** What the probes below leave in the page for the bench to read. */
export type Typed = { ms: number; debounce: number; toFetch: number; fetch: number; render: number; rows: number };
export type Probed = {
  /** Resolves with the newest keystroke's story. */
  typed?: Promise<Typed>;
  /** When the first row was painted, in milliseconds since the navigation began. */
  rowsAt?: number;
  shift?: number;
  frames?: number[];
  clickedAt?: number;
};
declare global {
  interface Window {
    bench: Probed;
  }
}

/** When the first row of the list is on screen, painted: seen in the frame that shows it, told after that frame. */
export function watchRows(): void {
  window.bench ??= {};
  const look = () => {
    const row = document.querySelector("[data-persona]");
    if (row?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && row.getBoundingClientRect().top < innerHeight) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        window.bench.rowsAt = performance.now();
      };
      port2.postMessage(0);
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export function watchShift(): void {
  window.bench ??= {};
  window.bench.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) window.bench.shift = (window.bench.shift ?? 0) + entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}

/**
 * From the keydown's own time to the frame after the rows of the answer for that text are in the page. The app's quiet time is found, not
 * assumed: it is the longest timer that was made after the keydown and had fired when the request for the list left. Only what that timer asked
 * for is taken off; that it fires late, and everything before and after it, counts.
 */
export function watchTyping(): void {
  window.bench ??= {};
  let pressed = 0;
  let asked = 0;
  let debounce = 0;
  let tell: (typed: Typed) => void = () => {};
  const plainTimeout = window.setTimeout;
  window.setTimeout = ((work: TimerHandler, delay = 0, ...rest: unknown[]) => {
    const made = performance.now();
    if (typeof work !== "function") return plainTimeout(work, delay);
    return plainTimeout(() => {
      if (made >= pressed && asked === 0) debounce = Math.max(debounce, delay);
      work(...rest);
    }, delay);
  }) as typeof window.setTimeout;

  addEventListener(
    "keydown",
    (event) => {
      [pressed, asked, debounce] = [event.timeStamp, 0, 0];
      window.bench.typed = new Promise((resolve) => {
        tell = resolve;
      });
    },
    true,
  );

  const isList = (address: string) => {
    const { pathname, searchParams } = new URL(address, location.href);
    if (pathname !== "/api/personas" || searchParams.has("cursor") || searchParams.has("offset")) return false;
    const box = document.activeElement;
    return box instanceof HTMLInputElement && searchParams.get("q") === box.value.trim();
  };
  const plainFetch = window.fetch;
  window.fetch = (input, init) => {
    const address = typeof input === "string" ? input : input instanceof URL ? input.href : input.url;
    if (asked === 0 && isList(address)) asked = performance.now();
    return plainFetch(input, init);
  };
  const plainJson = Response.prototype.json;
  Response.prototype.json = async function json() {
    const body = await plainJson.call(this);
    if (asked > 0 && this.ok && isList(this.url)) shown(body.data.map((row: { id: string }) => row.id));
    return body;
  };

  function shown(ids: string[]): void {
    const answered = performance.now();
    const [from, sent, quiet, done] = [pressed, asked, debounce, tell];
    const wanted = ids.slice(0, 6).join();
    const look = () => {
      const rows = [...document.querySelectorAll<HTMLElement>("[data-persona]")].slice(0, Math.min(6, ids.length));
      if (rows.map((row) => row.dataset.persona).join() !== wanted) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        done({
          ms: now - from - quiet,
          debounce: quiet,
          toFetch: sent - from - quiet,
          fetch: answered - sent,
          render: now - answered,
          rows: ids.length,
        });
      };
      return port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }
}

/** Every frame's time while `frames` is there. */
export function watchFrames(): void {
  window.bench ??= {};
  const look = (now: number) => {
    window.bench.frames?.push(now);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
