import fc from "fast-check";
import { expect, test } from "vitest";
import { estimateSeconds, type Pace } from "./estimate";

const pace: Pace = { burst: 10, perSecond: 10, parallel: 4, callMs: 200 };

test("few requests take as long as their answers, many as long as the limit", () => {
  expect(estimateSeconds(0, pace)).toBe(0);
  expect(estimateSeconds(1, pace)).toBeCloseTo(0.2);
  expect(estimateSeconds(8, pace)).toBeCloseTo(0.4);
  expect(estimateSeconds(610, pace)).toBeCloseTo(60.2);
  expect(estimateSeconds(610, { ...pace, perSecond: 1000 })).toBeCloseTo(30.6);
});

test("more requests never take less, a faster source never more", () => {
  const paces = fc.record({
    burst: fc.integer({ min: 1, max: 50 }),
    perSecond: fc.double({ min: 0.1, max: 100, noNaN: true }),
    parallel: fc.integer({ min: 1, max: 16 }),
    callMs: fc.integer({ min: 1, max: 5000 }),
  });
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(1000), paces, (count, more, given) => {
      expect(estimateSeconds(count + more, given)).toBeGreaterThanOrEqual(estimateSeconds(count, given));
      expect(estimateSeconds(count, { ...given, perSecond: given.perSecond * 2 })).toBeLessThanOrEqual(estimateSeconds(count, given));
    }),
  );
});
