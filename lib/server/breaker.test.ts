import { expect, test } from "vitest";
import { memoryBreaker } from "./breaker";

function breakerAt() {
  let clock = 0;
  const breaker = memoryBreaker({ label: "Example", now: () => clock });
  const fail = (times: number) => {
    for (let i = 0; i < times; i++) breaker.failure();
  };
  return {
    breaker,
    fail,
    later: (ms: number) => {
      clock += ms;
    },
  };
}
const OPEN = expect.objectContaining({ code: "source_down" });
const state = (breaker: { allow(): void }) => {
  try {
    breaker.allow();
    return "lets through";
  } catch (error) {
    return error;
  }
};

test("five in a row open it; a success between them does not let them add up", () => {
  const { breaker, fail } = breakerAt();
  fail(4);
  breaker.success();
  fail(4);
  expect(state(breaker)).toBe("lets through");
  fail(1);
  expect(state(breaker)).toMatchObject({ code: "source_down", extra: { retryAfter: 15 } });
});

test("half of at least twenty within 30 s opens it; older results do not count", () => {
  const one = breakerAt();
  for (let i = 0; i < 10; i++) {
    one.breaker.success();
    one.breaker.failure();
  }
  expect(state(one.breaker)).toEqual(OPEN);
  const two = breakerAt();
  for (let i = 0; i < 9; i++) {
    two.breaker.success();
    two.breaker.failure();
  }
  two.later(30_001);
  two.breaker.success();
  two.breaker.failure();
  expect(state(two.breaker)).toBe("lets through");
});

test("one probe after the cool-down; its failure doubles the wait, its success closes", () => {
  const { breaker, fail, later } = breakerAt();
  fail(5);
  later(15_000);
  expect(state(breaker)).toBe("lets through");
  expect(state(breaker)).toEqual(OPEN);
  breaker.failure();
  later(29_000);
  expect(state(breaker)).toEqual(OPEN);
  later(1_000);
  expect(state(breaker)).toBe("lets through");
  breaker.success();
  expect([state(breaker), state(breaker)]).toEqual(["lets through", "lets through"]);
});

test("late results of requests from before do not close it, a lost probe does not jam it", () => {
  const { breaker, fail, later } = breakerAt();
  fail(5);
  breaker.success();
  expect(state(breaker)).toEqual(OPEN);
  later(15_000);
  expect(state(breaker)).toBe("lets through");
  later(15_000);
  expect(state(breaker)).toBe("lets through");
});
