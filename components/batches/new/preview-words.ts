import { plural } from "@/lib/client/format";
import type { BatchPreview } from "@/lib/model/batch";
import type { BatchKind } from "@/lib/model/batch-state";

export const WILL_WORDS: Record<BatchKind, string> = {
  update: "Will change",
  remove: "Will be deleted",
  create: "Will be created",
  copy: "Will be copied",
  move: "Will be moved",
  import: "Will be imported",
};

export const WHAT_HEAD: Record<BatchKind, string> = {
  update: "What changes",
  remove: "What it holds now",
  create: "What it will hold",
  copy: "What the copy will hold",
  move: "What it will hold there",
  import: "What changes",
};

export const UNDO: Record<BatchKind, string> = {
  update:
    "For 30 days, as a batch of its own. It brings the old values back and leaves alone what was changed since. The source's own dates of change cannot come back.",
  remove:
    "For 30 days, as a batch of its own. It makes them again from what was last read; in the source each then has a new id, and values nobody can write there are lost.",
  create: "For 30 days, as a batch of its own. It deletes what this batch made and nobody edited since.",
  copy: "For 30 days, as a batch of its own. It deletes the copies nobody edited since.",
  move: "For 30 days, as a batch of its own. It makes the originals again, each with a new id in its source, and then deletes the copies.",
  import: "For 30 days, as a batch of its own. It deletes what the import made and brings back the values it changed.",
};

const WRITTEN =
  "Each persona is read again right before it is written. One that changed since this preview stops as a conflict and waits for you; the others go on.";
const MADE = "None is made twice: when an answer is lost, the source is read back before anything is sent again.";

export const MEANWHILE: Record<BatchKind, { title: string; words: string }> = {
  update: { title: "If somebody edits meanwhile", words: WRITTEN },
  remove: {
    title: "If somebody edits meanwhile",
    words:
      "Each persona is read again right before it is deleted. One that changed since this preview stops as a conflict; the others go on.",
  },
  create: { title: "If the connection breaks", words: MADE },
  copy: { title: "If the connection breaks", words: `The originals are not touched. ${MADE}` },
  move: {
    title: "If something goes wrong",
    words:
      "An original is deleted only after its copy is there. When a copy cannot be made, or the original changed meanwhile, the original stays.",
  },
  import: { title: "If somebody edits meanwhile", words: WRITTEN },
};

type Counts = Pick<BatchPreview, "will" | "unchanged" | "cannot">;

/** What became different between two previews of the same batch. */
export function differentWords(was: Counts, now: Counts): string {
  const said = [
    was.will !== now.will && `${plural(now.will, "persona")} would change instead of ${was.will.toLocaleString("en")}`,
    was.unchanged !== now.unchanged &&
      `${now.unchanged.toLocaleString("en")} hold it already instead of ${was.unchanged.toLocaleString("en")}`,
    was.cannot !== now.cannot && `${now.cannot.toLocaleString("en")} cannot instead of ${was.cannot.toLocaleString("en")}`,
  ].filter((words) => words !== false);
  return said.length > 0 ? `Now ${said.join(", ")}.` : "As many as before would change, but not to the same values.";
}
