import "server-only";
import { AppError } from "@/lib/model/errors";

/** Closed → open after 5 failures in a row, or half of at least 20 within 30 s → one probe after the cool-down. */
export type Breaker = {
  /** Throws source_down with `retryAfter` while the source is left alone. */
  allow(): void;
  success(): void;
  failure(): void;
  /** Until when the source is left alone, in ms; undefined while it is not. */
  restsUntil(): number | undefined;
};

const FAILURES_IN_A_ROW = 5;
const WINDOW_MS = 30_000;
const WINDOW_MIN = 20;
const COOL_DOWN_MS = 15_000;
const COOL_DOWN_MAX_MS = 300_000;

/** A probe that never reports (its process was paused, its limiter refused) gives way to another after one more cool-down. */
export function memoryBreaker({ label, now = Date.now }: { label: string; now?: () => number }): Breaker {
  let results: { at: number; ok: boolean }[] = [];
  let inARow = 0;
  let coolDown = COOL_DOWN_MS;
  let openUntil: number | undefined;
  let probing = false;

  const open = () => {
    openUntil = now() + coolDown;
    probing = false;
  };
  const close = () => {
    [results, inARow, coolDown, openUntil, probing] = [[], 0, COOL_DOWN_MS, undefined, false];
  };
  const record = (ok: boolean) => {
    const at = now();
    results = [...results.filter((r) => r.at > at - WINDOW_MS), { at, ok }];
    inARow = ok ? 0 : inARow + 1;
  };

  return {
    restsUntil: () => openUntil,
    allow() {
      if (openUntil === undefined) return;
      const left = openUntil - now();
      if (left > 0) {
        const retryAfter = Math.ceil(left / 1000);
        throw new AppError("source_down", `${label} failed several times in a row; it is tried again in ${retryAfter} s.`, { retryAfter });
      }
      openUntil = now() + coolDown;
      probing = true;
    },
    success() {
      if (openUntil === undefined) record(true);
      else if (probing) close();
    },
    failure() {
      if (openUntil !== undefined) {
        if (!probing) return;
        coolDown = Math.min(coolDown * 2, COOL_DOWN_MAX_MS);
        open();
        return;
      }
      record(false);
      const failed = results.filter((r) => !r.ok).length;
      if (inARow >= FAILURES_IN_A_ROW || (results.length >= WINDOW_MIN && failed * 2 >= results.length)) open();
    },
  };
}
