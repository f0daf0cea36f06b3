import type { BatchKind } from "@/lib/model/batch-state";

const PUT_BACK = "It brings back the values held before. One that was changed since is left as it is, and you see which.";
const MADE_AGAIN =
  "In the source each gets a new id there, so whatever points at the old id stays broken. Here they keep their place, links and history.";
const UNWRITABLE = "Values that nobody can write through the source cannot come back, nor can its own dates of change.";
const GOES = "It deletes what this batch made and nobody changed since. What the source attached to them meanwhile goes with them.";

const LINES: Record<BatchKind, readonly string[]> = {
  update: [PUT_BACK, "The source's own dates of change cannot come back."],
  remove: [MADE_AGAIN, UNWRITABLE],
  create: [GOES],
  copy: ["It deletes the copies that nobody changed since; the originals are not touched."],
  move: [MADE_AGAIN, "Each copy is deleted only once its original is back.", UNWRITABLE],
  import: [GOES, PUT_BACK],
};

/** What undoing a batch of this kind does, and what cannot return. */
export const undoLines = (kind: BatchKind): readonly string[] => LINES[kind];
