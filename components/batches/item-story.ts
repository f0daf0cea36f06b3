import { formatTime, sentence } from "@/lib/client/format";
import type { Batch, BatchItem } from "@/lib/model/batch";
import type { Field } from "@/lib/model/field";
import { changeSentence } from "./value-words";

/** What happened to one item, or what it waits for. `now` in milliseconds. */
export function itemStory(item: BatchItem, batch: Batch, fields: readonly Field[], now: number): string {
  const { state, problem, attempts } = item;
  switch (state) {
    case "done":
      return problem ?? doneStory(item, fields);
    case "unsure":
      return [problem, "Reading back to see whether it arrived."].filter(Boolean).join(" ");
    case "sending":
      return `Since ${Math.max(0, Math.round((now - Date.parse(item.updatedAt)) / 1000))} s`;
    case "pending":
      return problem ?? waitsFor(item, batch);
    case "conflict":
      return problem ?? "It changed in the source meanwhile.";
    case "failed":
      return attempts > 1
        ? `${sentence(problem ?? "It failed")} Tried ${attempts} times, last at ${formatTime(item.updatedAt)}.`
        : (problem ?? "");
    default:
      return problem ?? "";
  }
}

function doneStory(item: BatchItem, fields: readonly Field[]): string {
  if (item.verb === "remove") return "Deleted in the source";
  if (item.verb === "create") return "Made in the source";
  return changeSentence(fields, item.before ?? {}, item.after ?? {}) || "Saved";
}

function waitsFor(item: BatchItem, batch: Batch): string {
  if (batch.state === "paused") return "The batch is paused";
  return batch.lanes.find((lane) => lane.connection === item.connection)?.reason ?? "";
}
