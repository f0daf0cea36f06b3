import { expect, test } from "vitest";
import type { Batch } from "@/lib/model/batch";
import { ITEM_STATES } from "@/lib/model/batch-state";
import { finishWords, stuckReason } from "./finish-words";

const NONE = Object.fromEntries(ITEM_STATES.map((state) => [state, 0])) as Batch["counts"];
const batch = (counts: Partial<Batch["counts"]>, part: Partial<Batch> = {}) =>
  ({ name: "Pains", kind: "update", state: "done", total: 10, lanes: [], ...part, counts: { ...NONE, ...counts } }) as unknown as Batch;

test("an end with failures does not sound like a success", () => {
  expect(finishWords(batch({ done: 10 }))).toMatchObject({ title: "“Pains” is done", description: "10 saved.", tone: "positive" });
  expect(finishWords(batch({ done: 7, failed: 2, conflict: 1 }))).toEqual({
    title: "“Pains” is over, 3 need you",
    description: "7 saved, 2 failed, 1 conflict.",
    tone: "plain",
    needs: 3,
  });
  expect(finishWords(batch({ failed: 10 })).tone).toBe("danger");
  expect(finishWords(batch({ done: 4, cancelled: 6 }, { state: "cancelled" }))).toMatchObject({
    title: "“Pains” is cancelled",
    description: "4 saved, 6 never sent.",
  });
});

test("only what waits for somebody is stuck", () => {
  const lane = { connection: "c", source: "s", label: "One", total: 5, settled: 1, waitingUntil: null, reason: null, perMinute: null };
  const waiting = (...lanes: object[]) => stuckReason(batch({}, { state: "waiting", lanes: lanes.map((one) => ({ ...lane, ...one })) }));
  expect(waiting({ reason: "The key was refused." }, { settled: 5 })).toBe("The key was refused.");
  expect(waiting({ reason: "A pause.", waitingUntil: "2026-06-01T12:00:00Z" })).toBeUndefined();
  expect(waiting({ reason: "The key was refused." }, {})).toBeUndefined();
});
