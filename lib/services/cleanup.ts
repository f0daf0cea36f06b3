import "server-only";
import { logger } from "@/lib/server/log";
import { type CleanedImports, cleanImports } from "./cleanup-imports";
import { type CleanedItems, cleanItems } from "./cleanup-items";
import { endCleanup, takeCleanup } from "./cleanup-lease";
import { CleanupEnded, stepsUntil } from "./cleanup-step";

const EVERY_MS = 3_600_000;

/** What is kept too long by `now`, in small steps. Undefined when another process is at it, or when `end` came first. */
export async function cleanUp(now = new Date(), end = new AbortController().signal): Promise<(CleanedItems & CleanedImports) | undefined> {
  if (!(await takeCleanup())) return undefined;
  const step = stepsUntil(end);
  const from = Date.now();
  try {
    const cleaned = { ...(await cleanItems(now, step)), ...(await cleanImports(now, step)) };
    logger().info({ ...cleaned, ms: Date.now() - from }, "cleaned up");
    return cleaned;
  } catch (error) {
    if (error instanceof CleanupEnded) return undefined;
    throw error;
  } finally {
    await endCleanup();
  }
}

/** Cleans now and then every hour; the returned function ends that, after the step under way. */
export function startCleanup(): () => Promise<void> {
  const end = new AbortController();
  let current: Promise<unknown> = Promise.resolve();
  const round = () => {
    current = cleanUp(new Date(), end.signal).catch((error: unknown) => logger().error({ err: error }, "cleaning up failed"));
  };
  round();
  const timer = setInterval(round, EVERY_MS);
  return async () => {
    clearInterval(timer);
    end.abort();
    await current;
  };
}
