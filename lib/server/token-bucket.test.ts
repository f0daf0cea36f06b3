import fc from "fast-check";
import { expect, test } from "vitest";
import { fullBucket, penalized, recovered, takeToken } from "./token-bucket";

const NOW = 1_000_000;
const config = { requests: 100, perSeconds: 60 };

function drain(person: boolean, at = NOW, state = fullBucket(NOW, config)) {
  let count = 0;
  for (;;) {
    const taken = takeToken(state, at, config, { person });
    state = taken.state;
    if (taken.waitMs > 0) return { count, state, waitMs: taken.waitMs };
    count++;
  }
}

test("a fifth of the burst is left for people", () => {
  const background = drain(false);
  expect(background.count).toBe(6);
  expect(drain(true, NOW, background.state).count).toBe(2);
});

test("the wait it names is long enough, and no longer", () => {
  const { state, waitMs } = drain(true);
  expect(takeToken(state, NOW + waitMs, config, { person: true }).waitMs).toBe(0);
  expect(takeToken(state, NOW + waitMs - 2, config, { person: true }).waitMs).toBeGreaterThan(0);
});

test("no window, however it is laid, sees more than the source allows", () => {
  const limits = fc.record({ requests: fc.integer({ min: 4, max: 700 }), perSeconds: fc.constantFrom(10, 60, 3600) });
  fc.assert(
    fc.property(limits, fc.array(fc.nat(20_000), { minLength: 5, maxLength: 400 }), fc.boolean(), (limit, gaps, person) => {
      let [state, now] = [fullBucket(NOW, limit), NOW];
      const sent: number[] = [];
      for (const gap of gaps) {
        now += gap;
        for (let burst = 0; burst < 5; burst++) {
          const taken = takeToken(state, now, limit, { person });
          state = taken.state;
          if (taken.waitMs === 0) sent.push(now);
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
  const { state } = takeToken(fullBucket(NOW, tiny), NOW, tiny, { person: false });
  const { waitMs } = takeToken(state, NOW, tiny, { person: false });
  expect(takeToken(state, NOW + waitMs, tiny, { person: false }).waitMs).toBe(0);
});

test("a 429 empties, waits, halves once for one complaint, and grows back slowly", () => {
  const once = penalized(fullBucket(NOW, config), NOW, config, 30);
  expect(once).toMatchObject({ tokens: 0, factor: 0.5, blockedUntil: NOW + 30_000 });
  expect(penalized(once, NOW + 100, config).factor).toBe(0.5);
  expect(penalized(once, NOW + 100, config).blockedUntil).toBe(NOW + 30_000);
  expect(penalized(once, NOW + 60_000, config).factor).toBe(0.25);
  const { waitMs } = takeToken(once, NOW, config, { person: true });
  expect(waitMs).toBeGreaterThan(30_000);
  expect(takeToken(once, NOW + waitMs, config, { person: true }).waitMs).toBe(0);
  let state = once;
  let oks = 0;
  for (; state.factor < 1; oks++) state = recovered(state);
  expect(oks).toBe(25);
  expect(recovered(state)).toBe(state);
});

test("a clock that goes back gives nothing and breaks nothing", () => {
  const { state } = drain(true);
  expect(takeToken(state, NOW - 60_000, config, { person: true }).waitMs).toBeGreaterThan(0);
  expect(takeToken(state, NOW + 60_000, config, { person: true }).waitMs).toBe(0);
});
