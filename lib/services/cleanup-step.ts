import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { takeCleanup } from "./cleanup-lease";

const PAUSE_MS = 20;

/** May the next small piece of cleaning begin? A moment for others comes first; throws when the app ends or another process took over. */
export type Step = () => Promise<void>;

export class CleanupEnded extends Error {}

export function stepsUntil(end: AbortSignal): Step {
  return async () => {
    await wait(PAUSE_MS);
    if (end.aborted || !(await takeCleanup())) throw new CleanupEnded();
  };
}
