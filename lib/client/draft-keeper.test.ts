import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keeper } from "./draft-keeper";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first key is written at once, the rest at most every 250 ms, the last one always", () => {
  const kept: string[] = [];
  let text = "";
  const { typed } = keeper(() => kept.push(text));
  for (const letter of "abcdefghij") {
    text += letter;
    typed();
    vi.advanceTimersByTime(100);
  }
  expect(kept[0]).toBe("a");
  expect(kept.length).toBeLessThanOrEqual(5);
  vi.advanceTimersByTime(250);
  expect(kept.at(-1)).toBe("abcdefghij");
  const { length } = kept;
  vi.advanceTimersByTime(10_000);
  expect(kept).toHaveLength(length);
});

test("flush writes what waits and only that", () => {
  const write = vi.fn();
  const { typed, flush } = keeper(write);
  flush();
  expect(write).not.toHaveBeenCalled();
  typed();
  flush();
  expect(write).toHaveBeenCalledTimes(1);
  typed();
  expect(write).toHaveBeenCalledTimes(1);
  flush();
  expect(write).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(write).toHaveBeenCalledTimes(2);
});

test("a write that takes 200 ms leaves typing its time", () => {
  const write = vi.fn(() => void vi.advanceTimersByTime(200));
  const { typed } = keeper(write);
  typed();
  typed();
  vi.advanceTimersByTime(1_500);
  expect(write).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(200);
  expect(write).toHaveBeenCalledTimes(2);
});
