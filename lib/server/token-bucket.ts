/**
 * `factor` scales the refill after the source complained, up to `ceiling`, the part of the rate that it is known to stand; `room` is the same for the burst.
 * `taken` counts tokens since the bucket had long been full, or the source last complained (`since`). Times are milliseconds of one clock.
 */
export type BucketState = {
  tokens: number;
  at: number;
  factor: number;
  ceiling: number;
  room: number;
  blockedUntil: number;
  penalizedAt: number;
  since: number;
  taken: number;
  strikes: number;
  heldSince: number;
};
export type BucketConfig = { requests: number; perSeconds: number };

/** A small burst leaves nearly the whole rate for steady work; a few tokens at least, for one person's click. */
const BURST_SHARE = 1 / 40;
const BURST_MIN = 4;
const BURST_MAX_SHARE = 1 / 4;
const PEOPLE_SHARE = 1 / 5;
/** Requests arrive a little unevenly, so a window over there may see some that were let through before it began here. */
const JITTER_SECONDS = 0.25;
const JITTER_MAX_SHARE = 1 / 20;

/** A bucket that has been full for so long begins to count anew. */
const IDLE_MS = 10_000;

const capacity = ({ requests }: BucketConfig, room = 1): number =>
  Math.max(1, Math.floor(Math.min(requests * BURST_MAX_SHARE, Math.max(BURST_MIN, requests * BURST_SHARE)) * room));

/** Burst and refill together stay within `requests` in any window, however it is laid. */
export function refillPerMs(config: BucketConfig): number {
  const { requests, perSeconds } = config;
  const jitter = Math.min((requests / perSeconds) * JITTER_SECONDS, requests * JITTER_MAX_SHARE);
  return Math.max(requests - capacity(config) - jitter, requests / 2) / (perSeconds * 1000);
}

export const fullBucket = (now: number, config: BucketConfig): BucketState => ({
  tokens: capacity(config),
  at: now,
  factor: 1,
  ceiling: 1,
  room: 1,
  blockedUntil: 0,
  penalizedAt: Number.NEGATIVE_INFINITY,
  since: now,
  taken: 0,
  strikes: 0,
  heldSince: now,
});

/** A state as it was stored: parts that it lacks are those of a bucket that never met a complaint. */
export function restoredBucket(stored: Partial<BucketState>, now: number, config: BucketConfig): BucketState {
  return { ...fullBucket(now, config), ...stored, penalizedAt: stored.penalizedAt ?? Number.NEGATIVE_INFINITY };
}

export function refilled(state: BucketState, now: number, config: BucketConfig): BucketState {
  const from = Math.max(state.at, state.blockedUntil);
  const perMs = refillPerMs(config) * state.factor;
  const tokens = state.tokens + Math.max(0, now - from) * perMs;
  const size = capacity(config, state.room);
  const next = { ...state, tokens: Math.min(size, tokens), at: Math.max(state.at, now) };
  return tokens >= size + IDLE_MS * perMs ? { ...next, since: next.at, taken: 0 } : next;
}

/** Takes up to `want` tokens at once. `got` 0: ask again after `waitMs`. The last fifth is for people only. */
export function takeTokens(
  state: BucketState,
  now: number,
  config: BucketConfig,
  { person, want = 1 }: { person: boolean; want?: number },
) {
  const next = refilled(state, now, config);
  const size = capacity(config, next.room);
  const kept = person ? 0 : Math.min(size * PEOPLE_SHARE, size - 1);
  const blocked = Math.max(0, next.blockedUntil - now);
  const got = blocked > 0 ? 0 : Math.max(0, Math.min(want, Math.floor(next.tokens - kept + 1e-9)));
  if (got > 0) return { state: { ...next, tokens: next.tokens - got, taken: next.taken + got }, got, waitMs: 0 };
  const missing = Math.max(0, kept + 1 - next.tokens) / (refillPerMs(config) * next.factor);
  return { state: next, got, waitMs: Math.max(1, Math.ceil(blocked + missing)) };
}
