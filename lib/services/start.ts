import "server-only";
import { eq } from "drizzle-orm";
import { closeDatabase, database } from "@/lib/db/client";
import { settings } from "@/lib/db/schema";
import { logger } from "@/lib/server/log";
import { keyCheck, verifyKeyCheck } from "@/lib/server/seal";
import { startCleanup } from "./cleanup";
import { connectFromEnv } from "./connections-env";
import { refreshesSettled, refreshStale } from "./scheduler";
import { ensureOwnerFromEnv } from "./setup";
import { startWorker } from "./worker";

const REFRESH_EVERY_MS = 30_000;
const holder = globalThis as typeof globalThis & { personaryStart?: Promise<void> };

/** Opens the database, proves the server key, and starts the background work. Once per process; throws with one clear sentence. */
export function start(): Promise<void> {
  holder.personaryStart ??= begin();
  return holder.personaryStart;
}

async function begin(): Promise<void> {
  await database();
  await proveServerKey();
  await ensureOwnerFromEnv();
  await connectFromEnv();
  const worker = await startWorker();
  const timer = setInterval(
    () => void refreshStale().catch((error: unknown) => logger().error({ err: error }, "refresh round failed")),
    REFRESH_EVERY_MS,
  );
  void refreshStale();
  const endCleanup = startCleanup();
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    clearInterval(timer);
    setTimeout(() => process.exit(0), 10_000).unref();
    await worker.stop().catch(() => {});
    await endCleanup();
    await Promise.race([refreshesSettled(), new Promise((resolve) => setTimeout(resolve, 2_000))]);
    await closeDatabase().catch(() => {});
    process.exit(signal === "SIGINT" ? 130 : 0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}

/** Another server key would leave every stored key unreadable, so the app does not start with it. */
async function proveServerKey(): Promise<void> {
  const db = await database();
  await db.insert(settings).values({ key: "server-key", value: keyCheck() }).onConflictDoNothing();
  const [row] = await db.select().from(settings).where(eq(settings.key, "server-key"));
  if (typeof row?.value !== "string" || !verifyKeyCheck(row.value)) {
    throw new Error("SECRET_KEY is not the one this database was set up with. Set the right one, or the old one as SECRET_KEY_PREVIOUS.");
  }
}

/** What keeps the app from working, in words; empty when it is ready. */
export async function notReady(): Promise<string[]> {
  try {
    await start();
    const db = await database();
    await db.select({ key: settings.key }).from(settings).limit(1);
    return [];
  } catch {
    return ["The database does not answer."];
  }
}

/** A start that cannot work ends the process with one line. */
export async function startOrExit(): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`Personary cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
