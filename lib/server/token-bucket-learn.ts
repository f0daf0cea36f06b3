import { type BucketConfig, type BucketState, refilled, refillPerMs } from "./token-bucket";

const MIN_FACTOR = 1 / 16;
const MIN_ROOM = 1 / 32;
const REGROW_PER_OK = 1 / 50;
/** Answers to requests that left before the first complaint must not count again. */
const SAME_COMPLAINT_MS = 3_000;
/** A complaint tells a rate only after so many requests in so long a time; before, it was about the burst. */
const TELLING_TAKEN = 20;
const TELLING_MS = 2_000;
const BELOW = 0.93;
/** How long a known ceiling is kept before a little more is tried; twice as long after each further complaint. */
const PROBE_MS = 600_000;
const PROBE_STEP = 1.1;
const MOST_STRIKES = 4;

/**
 * After a 429: empty, at most half as fast, nothing until `retryAfterSeconds` have passed, and what was too fast is remembered. Between two complaints
 * a source grants just what its rate allows, whatever kind of limit it keeps, so what went through since the last one tells that rate.
 */
export function penalized(state: BucketState, now: number, config: BucketConfig, retryAfterSeconds = 0): BucketState {
  const blockedUntil = Math.max(state.blockedUntil, now + retryAfterSeconds * 1000);
  const next = { ...refilled(state, now, config), tokens: 0, taken: Math.max(0, state.taken - 1), since: state.since, blockedUntil };
  if (now < Math.max(state.penalizedAt + SAME_COMPLAINT_MS, state.blockedUntil)) return next;
  const lasted = now - state.since;
  const telling = next.taken >= TELLING_TAKEN && lasted >= TELLING_MS;
  const through = next.taken / (lasted + retryAfterSeconds * 1000) / refillPerMs(config);
  const known = state.strikes > 0 && state.factor >= state.ceiling ? state.ceiling * BELOW : state.ceiling;
  const ceiling = telling ? Math.min(known, through * BELOW) : known;
  return {
    ...next,
    ceiling: Math.max(MIN_FACTOR, ceiling),
    factor: Math.max(MIN_FACTOR, Math.min(state.factor, ceiling) / 2),
    room: telling ? state.room : Math.max(MIN_ROOM, state.room / 2),
    penalizedAt: now,
    heldSince: now,
    ...((telling || state.strikes === 0) && { since: blockedUntil, taken: 0 }),
    strikes: Math.min(MOST_STRIKES, state.strikes + 1),
  };
}

/** After `oks` requests that were let through. The same object when there is nothing to grow back, so that a store can skip the write. */
export function recovered(state: BucketState, now: number, oks = 1): BucketState {
  if (state.factor < state.ceiling) return { ...state, factor: Math.min(state.ceiling, state.factor + oks * REGROW_PER_OK) };
  if (state.ceiling >= 1 && state.room >= 1) return state;
  const steps = Math.floor((now - state.heldSince) / (PROBE_MS * 2 ** (state.strikes - 1)));
  if (steps < 1) return state;
  const grown = (part: number) => Math.min(1, part * PROBE_STEP ** steps);
  const ceiling = grown(state.ceiling);
  return { ...state, ceiling, factor: ceiling, room: grown(state.room), heldSince: now, strikes: ceiling < 1 ? state.strikes : 0 };
}
