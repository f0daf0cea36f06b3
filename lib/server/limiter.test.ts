import { expect, test } from "vitest";
import { memoryLimiter } from "./limiter";

function limiterAt(config = { requests: 4, perSeconds: 60 }) {
  let clock = 1_000_000;
  const slept: number[] = [];
  const sleep = async (ms: number) => {
    slept.push(ms);
    clock += ms;
  };
  return { slept, limiter: memoryLimiter({ label: "Example", config, now: () => clock, sleep }) };
}

test("waits for a token when the wait is short enough", async () => {
  const { limiter, slept } = limiterAt();
  await limiter.take();
  await limiter.take({ person: false });
  expect(slept).toHaveLength(1);
  expect(slept[0]).toBeGreaterThanOrEqual(20_000);
  expect(slept[0]).toBeLessThan(21_000);
});

test("says when, rather than keep a person waiting", async () => {
  const { limiter, slept } = limiterAt();
  await limiter.take({ person: true });
  await expect(limiter.take({ person: true })).rejects.toMatchObject({ code: "rate_limited", extra: { retryAfter: 21 } });
  expect(slept).toEqual([]);
});

test("a complaint holds everyone back; maxWaitMs is the caller's", async () => {
  const { limiter, slept } = limiterAt();
  await limiter.penalize(60);
  await expect(limiter.take()).rejects.toMatchObject({ code: "rate_limited" });
  await limiter.take({ person: false, maxWaitMs: 200_000 });
  expect(slept.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(60_000);
  await limiter.ok();
});
