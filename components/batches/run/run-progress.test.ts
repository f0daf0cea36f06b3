import { expect, test } from "vitest";
import type { Batch } from "@/lib/model/batch";
import { ITEM_STATES } from "@/lib/model/batch-state";
import { countOf, isCleaned, lengthWords, showOf, tabTitle, timeLeft, undoReason } from "./run-progress";
import { waitClock } from "./wait-clock";

const START = Date.parse("2026-06-01T12:00:00Z");
const NONE = Object.fromEntries(ITEM_STATES.map((state) => [state, 0])) as Batch["counts"];
const batch = (counts: Partial<Batch["counts"]>, state: Batch["state"] = "running"): Batch => ({
  id: "b",
  kind: "update",
  name: "Pains",
  by: null,
  state,
  total: 100,
  counts: { ...NONE, ...counts },
  lanes: [],
  waitingUntil: null,
  createdAt: new Date(START).toISOString(),
  startedAt: new Date(START).toISOString(),
  finishedAt: null,
  undoOf: null,
  undoneBy: null,
  scope: null,
  changes: null,
  planned: null,
  file: null,
  itemsUntil: null,
});

test("time left follows the pace, and stays unsaid when nobody can know", () => {
  expect(timeLeft(batch({ done: 50 }), START + 30_000)).toBe("about 30 s left");
  expect(timeLeft(batch({ done: 10 }), START + 60_000)).toBe("about 9 min left");
  expect(timeLeft(batch({ done: 2 }), START + 60_000)).toBeUndefined();
  expect(timeLeft(batch({ done: 50 }, "paused"), START + 60_000)).toBeUndefined();
});

test("the slowest connection decides, with what it waits for", () => {
  const lane = { connection: "c", source: "s", label: "One", total: 50, settled: 40, waitingUntil: null, reason: null, perMinute: 60 };
  const lanes = (...given: Partial<typeof lane>[]) => ({
    ...batch({ done: 80 }),
    lanes: given.map((one) => ({ ...lane, ...one })) as Batch["lanes"],
  });
  expect(timeLeft(lanes({}, { settled: 20, perMinute: 20 }), START + 60_000)).toBe("about 1 min 30 s left");
  const until = new Date(START + 102_000).toISOString();
  expect(timeLeft(lanes({ waitingUntil: until as never, reason: "A pause." as never }), START + 60_000)).toBe(
    "about 52 s left, with the pause",
  );
  expect(timeLeft(lanes({ reason: "The key was refused." as never }), START + 60_000)).toBeUndefined();
});

test("what was cleaned away is not what is missing", () => {
  const over = { ...batch({ done: 1 }, "done"), finishedAt: new Date(START).toISOString() };
  expect([isCleaned(over, START + 91 * 86_400_000), isCleaned(over, START + 1)]).toEqual([true, false]);
});

test.each([
  [0.2, "1 s"],
  [59, "59 s"],
  [80, "1 min 20 s"],
  [118, "2 min"],
  [840, "14 min"],
])("%d seconds are %s", (seconds, words) => expect(lengthWords(seconds)).toBe(words));

test("the tab tells how far it is, then how it ended", () => {
  expect(tabTitle(batch({ done: 40, failed: 2 }))).toBe("42% · Pains");
  expect(tabTitle(batch({ done: 100 }, "done"))).toBe("Done · Pains");
});

test("an address that means nothing shows all", () => {
  expect([showOf("needs"), showOf("odd"), showOf(undefined)]).toEqual(["needs", "all", "all"]);
  expect([countOf(batch({ failed: 7, conflict: 2 }), "needs"), countOf(batch({}), "all")]).toEqual([9, 100]);
});

test("waits count down, long ones name the hour", () => {
  expect([
    waitClock("2026-06-01T12:00:42Z", START),
    waitClock("2026-06-01T12:10:00Z", START),
    waitClock("2026-06-01T11:00:00Z", START),
  ]).toEqual(["0:42", "10:00", null]);
  expect(waitClock("2026-06-01T14:05:00Z", START)).toMatch(/^until \d\d:\d\d$/);
});

test("undo needs something done, within a month", () => {
  expect(undoReason(batch({ done: 1 }, "done"), START)).toBeUndefined();
  expect(undoReason(batch({}, "done"), START)).toContain("nothing to undo");
  expect(undoReason(batch({ done: 1 }, "done"), START + 31 * 86_400_000)).toContain("30 days");
});
