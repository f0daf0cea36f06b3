const CALM_MS = 250;
/** A large draft takes long to write; typing gets at least this many times as long. */
const SHARE = 8;

export type Keeper = {
  /** Something was typed: written at once, then at most four times a second. */
  typed: () => void;
  /** Writes what still waits, now. */
  flush: () => void;
};

export function keeper(write: () => void): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting = false;
  const now = () => {
    clearTimeout(timer);
    waiting = false;
    const began = performance.now();
    write();
    timer = setTimeout(rested, Math.max(CALM_MS, SHARE * (performance.now() - began)));
  };
  const rested = () => {
    timer = undefined;
    if (waiting) now();
  };
  return {
    typed: () => {
      waiting = true;
      if (timer === undefined) now();
    },
    flush: () => {
      if (waiting) now();
    },
  };
}
