import { expect, test } from "vitest";
import type { Batch, BatchItem } from "@/lib/model/batch";
import { ITEM_STATES } from "@/lib/model/batch-state";
import { itemStory } from "./item-story";

const AT = "2026-06-01T12:00:00.000Z";
const counts = Object.fromEntries(ITEM_STATES.map((state) => [state, 0])) as Batch["counts"];
const batch: Batch = {
  id: "b",
  kind: "update",
  name: "Pains",
  by: "Ines",
  state: "running",
  total: 1,
  counts,
  lanes: [
    {
      connection: "c",
      source: "s",
      label: "EMEA",
      total: 1,
      settled: 0,
      waitingUntil: null,
      reason: "The source asked for a pause.",
      perMinute: null,
    },
  ],
  waitingUntil: null,
  createdAt: AT,
  startedAt: AT,
  finishedAt: null,
  undoOf: null,
  undoneBy: null,
  scope: null,
  changes: null,
  planned: null,
  file: null,
  itemsUntil: null,
};
const item: BatchItem = {
  index: 0,
  verb: "update",
  row: null,
  persona: null,
  sourceId: null,
  connection: "c",
  source: "s",
  name: "Ada",
  state: "pending",
  attempts: 0,
  problem: null,
  code: null,
  before: { pains: [] },
  after: { pains: ["x"] },
  updatedAt: AT,
};
const story = (part: Partial<BatchItem>, whole: Partial<Batch> = {}) =>
  itemStory({ ...item, ...part }, { ...batch, ...whole }, [{ name: "pains", label: "Pains", kind: "list" }], Date.parse(AT) + 2_400);

test("each state tells its own story", () => {
  expect(story({})).toBe("The source asked for a pause.");
  expect(story({}, { state: "paused" })).toBe("The batch is paused");
  expect(story({ state: "sending" })).toBe("Since 2 s");
  expect(story({ state: "done" })).toBe("1 line added to Pains");
  expect(story({ state: "done", verb: "remove" }, { kind: "move" })).toBe("Deleted in the source");
  expect(story({ state: "unsure", problem: "The connection broke." })).toBe(
    "The connection broke. Reading back to see whether it arrived.",
  );
  expect(story({ state: "failed", problem: "It answered 503." })).toBe("It answered 503.");
  expect(story({ state: "failed", problem: "It answered 503", attempts: 6 })).toMatch(
    /^It answered 503\. Tried 6 times, last at \d\d:\d\d\.$/,
  );
});
