import { plural } from "@/lib/client/format";
import type { Batch, BatchPreview, BatchState } from "@/lib/model/batch";
import { type BatchKind, type ItemState, SETTLED, type Verb } from "@/lib/model/batch-state";

export const KIND_WORDS: Record<BatchKind, { noun: string; verb: string; done: string; past: string }> = {
  update: { noun: "Update", verb: "Change", done: "Saved", past: "change" },
  remove: { noun: "Deletion", verb: "Delete", done: "Deleted", past: "be deleted" },
  create: { noun: "Creation", verb: "Create", done: "Created", past: "be created" },
  copy: { noun: "Copy", verb: "Copy", done: "Copied", past: "be copied" },
  move: { noun: "Move", verb: "Move", done: "Done", past: "be moved" },
  import: { noun: "Import", verb: "Import", done: "Saved", past: "be imported" },
};

export const BATCH_WORDS: Record<BatchState, string> = {
  queued: "Queued",
  running: "Running",
  paused: "Paused",
  waiting: "Waiting",
  cancelling: "Cancelling",
  cancelled: "Cancelled",
  done: "Done",
};

/** Of one item by what it does, or of a whole batch; what a deletion did is not called saved. */
export const itemWord = (state: ItemState, kind: BatchKind | Verb): string =>
  ({
    pending: "Waiting",
    sending: "Sending",
    unsure: "Not sure",
    done: KIND_WORDS[kind].done,
    skipped: "Skipped",
    conflict: "Conflict",
    failed: "Failed",
    cancelled: "Cancelled",
  })[state];

const SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** "eleven", "1,312": small numbers as words. */
export const countWords = (count: number): string => SMALL[count] ?? count.toLocaleString("en");

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Eleven personas will change, three will not." */
export function verdict({ kind, total, will }: Pick<BatchPreview, "kind" | "total" | "will">): string {
  const past = KIND_WORDS[kind].past;
  const left = total - will;
  if (total === 0) return "No persona matches.";
  if (will === 0) return total === 1 ? `This persona will not ${past}.` : `None of the ${countWords(total)} personas will ${past}.`;
  const words = Math.max(will, left) < SMALL.length ? countWords : (count: number) => count.toLocaleString("en");
  const lead = `${capital(words(will))} ${will === 1 ? "persona" : "personas"} will ${past}`;
  return left === 0 ? `${lead}.` : `${lead}, ${words(left)} will not.`;
}

/** "Change 11 personas". */
export const confirmWords = (kind: BatchKind, count: number): string => `${KIND_WORDS[kind].verb} ${plural(count, "persona")}`;

export const settledOf = ({ counts }: Batch): number => SETTLED.reduce((sum, state) => sum + counts[state], 0);

/** Items that were not sent yet. */
export const remainingOf = ({ counts }: Batch): number => counts.pending;

/** Who started it, as the one called `me` reads it. */
export const byWords = (by: string | null, me: string | undefined): string => (by === null ? "someone who left" : by === me ? "you" : by);
