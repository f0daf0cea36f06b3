import fc from "fast-check";
import { expect, test } from "vitest";
import { type BucketConfig, fullBucket, takeTokens } from "./token-bucket";
import { penalized, recovered } from "./token-bucket-learn";

const NOW = 1_000_000;
const config = { requests: 100, perSeconds: 60 };

test("a 429 empties, waits, halves once for one complaint, and grows back slowly", () => {
  const once = penalized(fullBucket(NOW, config), NOW, config, 30);
  expect(once).toMatchObject({ tokens: 0, factor: 0.5, blockedUntil: NOW + 30_000 });
  expect(penalized(once, NOW + 100, config).factor).toBe(0.5);
  expect(penalized(once, NOW + 100, config).blockedUntil).toBe(NOW + 30_000);
  expect(penalized(once, NOW + 60_000, config).factor).toBe(0.25);
  const { waitMs } = takeTokens(once, NOW, config, { person: true });
  expect(waitMs).toBeGreaterThan(30_000);
  expect(takeTokens(once, NOW + waitMs, config, { person: true }).got).toBe(1);
  let state = once;
  let oks = 0;
  for (; state.factor < 1; oks++) state = recovered(state, NOW);
  expect(oks).toBe(25);
});

test("with nothing to grow back it stays the same object", () => {
  const full = fullBucket(NOW, config);
  expect(recovered(full, NOW + 86_400_000, 5)).toBe(full);
});

/** How a source keeps its limit: a bucket with a burst, a window that slides, or one that begins anew. Gives seconds to wait, 0 when it lets a request through. */
type Upstream = (now: number) => number;
const kinds = {
  bucket({ requests, perSeconds }: BucketConfig, burst: number): Upstream {
    let [tokens, at] = [burst, NOW];
    return (now) => {
      tokens = Math.min(burst, tokens + ((now - at) * requests) / (perSeconds * 1000));
      at = now;
      if (tokens < 1) return Math.ceil(((1 - tokens) * perSeconds) / requests);
      tokens -= 1;
      return 0;
    };
  },
  sliding({ requests, perSeconds }: BucketConfig): Upstream {
    const granted: number[] = [];
    return (now) => {
      while ((granted[0] ?? now) <= now - perSeconds * 1000) granted.shift();
      if (granted.length >= requests) return Math.ceil(((granted[0] ?? now) + perSeconds * 1000 - now) / 1000);
      granted.push(now);
      return 0;
    };
  },
  fixed({ requests, perSeconds }: BucketConfig, offsetMs: number): Upstream {
    let [window, count] = [0, 0];
    return (now) => {
      const here = Math.floor((now + offsetMs) / (perSeconds * 1000));
      [window, count] = here === window ? [window, count] : [here, 0];
      if (count >= requests) return Math.ceil(((here + 1) * perSeconds * 1000 - now - offsetMs) / 1000);
      count += 1;
      return 0;
    };
  },
};

/** A batch that always has something to send, for `seconds`; every request arrives `lag` ms after its token was taken. */
function drive(believed: BucketConfig, upstream: Upstream, seconds: number, lag: () => number) {
  let [state, now] = [fullBucket(NOW, believed), NOW];
  const [through, complaints]: number[][] = [[], []];
  let arrivals: number[] = [];
  const arrive = (until: number) => {
    const due = arrivals.filter((at) => at <= until).sort((a, b) => a - b);
    arrivals = arrivals.filter((at) => at > until);
    for (const at of due) {
      const asked = upstream(at);
      if (asked > 0) {
        complaints?.push(at);
        state = penalized(state, at, believed, asked);
      } else {
        through?.push(at);
        state = recovered(state, at);
      }
    }
  };
  while (now < NOW + seconds * 1000) {
    const taken = takeTokens(state, now, believed, { person: false });
    state = taken.state;
    if (taken.got > 0) arrivals.push(now + lag());
    else now += Math.min(taken.waitMs, 50);
    arrive(now);
  }
  const moments = (complaints ?? []).filter((at, index, all) => index === 0 || at - (all[index - 1] ?? 0) > 1_000);
  return { through: through ?? [], moments };
}

const rate = fc.constantFrom({ requests: 600, perSeconds: 60 }, { requests: 100, perSeconds: 60 }, { requests: 300, perSeconds: 15 });
const lags = fc.infiniteStream(fc.nat(150));

test("a source that allows what we believe never complains, whatever kind of limit it keeps, and nearly all of it is used", () => {
  fc.assert(
    fc.property(rate, fc.constantFrom("bucket", "sliding", "fixed"), fc.nat(60_000), lags, (limit, kind, offset, lag) => {
      const upstream = kind === "bucket" ? kinds.bucket(limit, limit.requests / 20) : kinds[kind as "sliding" | "fixed"](limit, offset);
      const { through, moments } = drive(limit, upstream, limit.perSeconds * 4, () => lag.next().value ?? 0);
      expect(moments).toEqual([]);
      expect(through.length).toBeGreaterThan((4 * limit.requests) / 1.05);
    }),
    { numRuns: 40 },
  );
});

test("a stricter source is found out after a few complaints; then it complains no more, and most of what it allows is used", () => {
  const share = fc.double({ min: 0.3, max: 0.95, noNaN: true });
  fc.assert(
    fc.property(rate, share, fc.constantFrom("bucket", "sliding", "fixed"), fc.nat(60_000), lags, (believed, part, kind, offset, lag) => {
      const limit = { requests: Math.ceil(believed.requests * part), perSeconds: believed.perSeconds };
      const upstream = kind === "bucket" ? kinds.bucket(limit, limit.requests / 20) : kinds[kind as "sliding" | "fixed"](limit, offset);
      const settled = Math.max(180, 4 * believed.perSeconds);
      const { through, moments } = drive(believed, upstream, settled + 400, () => lag.next().value ?? 0);
      expect(moments.length).toBeLessThanOrEqual(10);
      const late = through.filter((at) => at > NOW + settled * 1000);
      expect(late.length / 400 / (limit.requests / limit.perSeconds)).toBeGreaterThan(0.6);
      expect(moments.filter((at) => at > NOW + settled * 1000).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 40 },
  );
});

test("what was too fast is probed beyond only now and then", () => {
  const once = { ...fullBucket(NOW, config), factor: 0.5, ceiling: 0.5, strikes: 2, heldSince: NOW };
  expect(recovered(once, NOW + 600_000).ceiling).toBe(0.5);
  const later = recovered(once, NOW + 1_200_000);
  expect(later.ceiling).toBeCloseTo(0.55);
  expect(recovered(later, NOW + 1_200_001).ceiling).toBe(later.ceiling);
  expect(recovered(once, NOW + 86_400_000)).toMatchObject({ ceiling: 1, strikes: 0 });
});
