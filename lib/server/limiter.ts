import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/model/errors";
import { type BucketConfig, fullBucket, penalized, recovered, takeToken } from "./token-bucket";

/** One bucket per stored key. */
export type Limiter = {
  /** Waits for a token; throws rate_limited with `retryAfter` at once when the wait would be longer than `maxWaitMs`. */
  take(cost?: { person: boolean; maxWaitMs?: number }): Promise<void>;
  /** The source answered 429. */
  penalize(retryAfterSeconds?: number): Promise<void>;
  /** The source let a request through. */
  ok(): Promise<void>;
};

export const PERSON_WAIT_MS = 8_000;
export const BACKGROUND_WAIT_MS = 30_000;

type Options = { label: string; config: BucketConfig; now?: () => number; sleep?: (ms: number) => Promise<unknown> };

export function memoryLimiter({ label, config, now = Date.now, sleep = wait }: Options): Limiter {
  let state = fullBucket(now(), config);
  return {
    async take({ person, maxWaitMs = person ? PERSON_WAIT_MS : BACKGROUND_WAIT_MS } = { person: false }) {
      const deadline = now() + maxWaitMs;
      for (;;) {
        const taken = takeToken(state, now(), config, { person });
        state = taken.state;
        if (taken.waitMs === 0) return;
        if (now() + taken.waitMs > deadline) throw tooMany(label, taken.waitMs);
        await sleep(taken.waitMs);
      }
    },
    async penalize(retryAfterSeconds) {
      state = penalized(state, now(), config, retryAfterSeconds);
    },
    async ok() {
      state = recovered(state);
    },
  };
}

export function tooMany(label: string, waitMs: number): AppError {
  const retryAfter = Math.ceil(waitMs / 1000);
  return new AppError("rate_limited", `${label} allows no more requests for now; the next can go in ${retryAfter} s.`, { retryAfter });
}
