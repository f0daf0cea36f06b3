import fc from "fast-check";
import { expect, test } from "vitest";
import { type BucketState, fullBucket, restoredBucket, takeTokens } from "./token-bucket";
import { penalized } from "./token-bucket-learn";

const NOW = 1_000_000;
const config = { requests: 100, perSeconds: 60 };

function drain(person: boolean, at = NOW, state = fullBucket(NOW, config)) {
  let count = 0;
  for (;;) {
    const taken = takeTokens(state, at, config, { person });
    state = taken.state;
    if (taken.got === 0) return { count, state, waitMs: taken.waitMs };
    count++;
  }
}

test("a fifth of the burst is left for people", () => {
  const large = { requests: 1_000, perSeconds: 60 };
  const many = takeTokens(fullBucket(NOW, large), NOW, large, { person: false, want: 1_000 });
  expect(many.got).toBe(20);
  expect(takeTokens(many.state, NOW, large, { person: true, want: 1_000 }).got).toBe(5);
});

test("the wait it names is long enough, and no longer", () => {
  const { state, waitMs } = drain(true);
  expect(takeTokens(state, NOW + waitMs, config, { person: true }).got).toBe(1);
  expect(takeTokens(state, NOW + waitMs - 2, config, { person: true }).got).toBe(0);
});

const limits = fc.record({ requests: fc.integer({ min: 4, max: 700 }), perSeconds: fc.constantFrom(10, 60, 3600) });
const step = fc.record({
  gap: fc.nat(20_000),
  want: fc.integer({ min: 1, max: 12 }),
  person: fc.boolean(),
  complaint: fc.option(fc.nat(30), { freq: 20 }),
});

test("no window, however it is laid, sees more than the source allows, also when several are taken at once and after complaints", () => {
  fc.assert(
    fc.property(limits, fc.array(step, { minLength: 5, maxLength: 400 }), (limit, steps) => {
      let [state, now] = [fullBucket(NOW, limit), NOW];
      const sent: number[] = [];
      for (const { gap, want, person, complaint } of steps) {
        now += gap;
        if (complaint !== null) state = penalized(state, now, limit, complaint);
        for (let burst = 0; burst < 3; burst++) {
          const taken = takeTokens(state, now, limit, { person, want });
          state = taken.state;
          expect(taken.got).toBeLessThanOrEqual(want);
          sent.push(...Array.from({ length: taken.got }, () => now));
        }
      }
      const most = Math.max(0, ...sent.map((from) => sent.filter((at) => at >= from && at < from + limit.perSeconds * 1000).length));
      expect(most).toBeLessThanOrEqual(limit.requests);
    }),
    { numRuns: 60 },
  );
});

test("even one request per window is given to the background some time", () => {
  const tiny = { requests: 1, perSeconds: 60 };
  const { state } = takeTokens(fullBucket(NOW, tiny), NOW, tiny, { person: false });
  const { waitMs } = takeTokens(state, NOW, tiny, { person: false });
  expect(takeTokens(state, NOW + waitMs, tiny, { person: false }).got).toBe(1);
});

test("a clock that goes back gives nothing and breaks nothing", () => {
  const { state } = drain(true);
  expect(takeTokens(state, NOW - 60_000, config, { person: true }).got).toBe(0);
  expect(takeTokens(state, NOW + 60_000, config, { person: true }).got).toBe(1);
});

test("what was stored before a bucket learned anything is read as one that never met a complaint", () => {
  const { tokens, at, factor, blockedUntil } = fullBucket(NOW, config);
  const old = JSON.parse(JSON.stringify({ tokens, at, factor, blockedUntil, penalizedAt: null })) as Partial<BucketState>;
  expect(restoredBucket(old, NOW, config)).toEqual(fullBucket(NOW, config));
});
