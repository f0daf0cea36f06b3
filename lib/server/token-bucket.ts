/** `factor` scales the refill after the source complained; times are milliseconds of one clock. */
export type BucketState = { tokens: number; at: number; factor: number; blockedUntil: number; penalizedAt: number };
export type BucketConfig = { requests: number; perSeconds: number };

/** A small burst leaves nearly the whole rate for steady work; a few tokens at least, for one person's click. */
const BURST_SHARE = 1 / 20;
const BURST_MIN = 8;
const BURST_MAX_SHARE = 1 / 4;
const PEOPLE_SHARE = 1 / 5;
const MIN_FACTOR = 1 / 16;
const REGROW_PER_OK = 1 / 50;
/** Answers to requests that left before the first complaint must not halve again. */
const SAME_COMPLAINT_MS = 5_000;

const capacity = ({ requests }: BucketConfig): number =>
  Math.max(1, Math.floor(Math.min(requests * BURST_MAX_SHARE, Math.max(BURST_MIN, requests * BURST_SHARE))));

/** Burst and refill together stay within `requests` in any window, however it is laid. */
const refillPerMs = (config: BucketConfig): number =>
  Math.max(config.requests - capacity(config), config.requests / 2) / (config.perSeconds * 1000);

export const fullBucket = (now: number, config: BucketConfig): BucketState => ({
  tokens: capacity(config),
  at: now,
  factor: 1,
  blockedUntil: 0,
  penalizedAt: 0,
});

function refilled(state: BucketState, now: number, config: BucketConfig): BucketState {
  const from = Math.max(state.at, state.blockedUntil);
  const gained = Math.max(0, now - from) * refillPerMs(config) * state.factor;
  return { ...state, tokens: Math.min(capacity(config), state.tokens + gained), at: Math.max(state.at, now) };
}

/** `waitMs` 0: a token was taken. Otherwise nothing was; ask again after that time. The last fifth is for people only. */
export function takeToken(state: BucketState, now: number, config: BucketConfig, { person }: { person: boolean }) {
  const next = refilled(state, now, config);
  const size = capacity(config);
  const needed = person ? 1 : 1 + Math.min(size * PEOPLE_SHARE, size - 1);
  const blocked = Math.max(0, next.blockedUntil - now);
  if (blocked === 0 && next.tokens >= needed - 1e-9) return { state: { ...next, tokens: next.tokens - 1 }, waitMs: 0 };
  const missing = Math.max(0, needed - next.tokens) / (refillPerMs(config) * next.factor);
  return { state: next, waitMs: Math.max(1, Math.ceil(blocked + missing)) };
}

/** After a 429: empty, half as fast, and nothing until `retryAfterSeconds` have passed. */
export function penalized(state: BucketState, now: number, config: BucketConfig, retryAfterSeconds = 0): BucketState {
  const same = now - state.penalizedAt < SAME_COMPLAINT_MS;
  return {
    ...refilled(state, now, config),
    tokens: 0,
    factor: same ? state.factor : Math.max(MIN_FACTOR, state.factor / 2),
    blockedUntil: Math.max(state.blockedUntil, now + retryAfterSeconds * 1000),
    penalizedAt: same ? state.penalizedAt : now,
  };
}

/** After a request that was let through. The same object when there is nothing to grow back, so that a store can skip the write. */
export const recovered = (state: BucketState): BucketState =>
  state.factor >= 1 ? state : { ...state, factor: Math.min(1, state.factor + REGROW_PER_OK) };
