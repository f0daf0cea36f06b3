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
    { connection: "c", source: "s", label: "EMEA", total: 1, settled: 0, waitingUntil: null, reason: "The source asked for a pause." },
  ],
  waitingUntil: null,
  createdAt: AT,
  startedAt: AT,
  finishedAt: null,
  undoOf: null,
};
const item: BatchItem = {
  index: 0,
  persona: null,
  sourceId: null,
  connection: "c",
  source: "s",
  name: "Ada",
  state: "pending",
  attempts: 0,
  problem: null,
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
  expect(story({ state: "done" }, { kind: "remove" })).toBe("Deleted in the source");
  expect(story({ state: "unsure", problem: "The connection broke." })).toBe(
    "The connection broke. Reading back to see whether it arrived.",
  );
  expect(story({ state: "failed", problem: "It answered 503." })).toBe("It answered 503.");
});
