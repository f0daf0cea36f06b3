import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/model/errors";
import { type BucketConfig, fullBucket, takeTokens } from "./token-bucket";
import { penalized, recovered } from "./token-bucket-learn";

/** `person`: somebody waits for the answer. `write`: finishes what was begun, so it goes before background reads. `signal` gives up waiting, with its reason. */
export type Turn = { person: boolean; write?: boolean; maxWaitMs?: number; signal?: AbortSignal };

/** One bucket per stored key. */
export type Limiter = {
  /** Waits for a token and a free place, which is given back by calling what this gives; throws rate_limited with `retryAfter` at once when the wait would be longer than `maxWaitMs`. */
  take(turn?: Turn): Promise<(() => void) | undefined>;
  /** The source answered 429. */
  penalize(retryAfterSeconds?: number): Promise<void>;
  /** The source let a request through. */
  ok(): Promise<void>;
};

export const PERSON_WAIT_MS = 8_000;
export const BACKGROUND_WAIT_MS = 30_000;
export const patienceOf = ({ person, maxWaitMs }: Turn): number => maxWaitMs ?? (person ? PERSON_WAIT_MS : BACKGROUND_WAIT_MS);

type Options = { label: string; config: BucketConfig; now?: () => number; sleep?: (ms: number) => Promise<unknown> };

export function memoryLimiter({ label, config, now = Date.now, sleep = wait }: Options): Limiter {
  let state = fullBucket(now(), config);
  return {
    async take(turn = { person: false }) {
      const deadline = now() + patienceOf(turn);
      for (;;) {
        const taken = takeTokens(state, now(), config, turn);
        state = taken.state;
        if (taken.got > 0) return undefined;
        if (now() + taken.waitMs > deadline) throw tooMany(label, taken.waitMs);
        await sleep(taken.waitMs);
      }
    },
    async penalize(retryAfterSeconds) {
      state = penalized(state, now(), config, retryAfterSeconds);
    },
    async ok() {
      state = recovered(state, now());
    },
  };
}

export function tooMany(label: string, waitMs: number): AppError {
  const retryAfter = Math.ceil(waitMs / 1000);
  return new AppError("rate_limited", `${label} allows no more requests for now; the next can go in ${retryAfter} s.`, { retryAfter });
}
