import { setTimeout as wait } from "node:timers/promises";
import { type Child, isRunning, NEXT, startNode } from "./children";
import { Stop } from "./say";

const READY_MS = 90_000;

type App = { port: number; env: Record<string, string | undefined>; onLine?: (line: string) => void };

/** `next start` on the build that is here; resolves once the app answers that it is ready. */
export async function startApp({ port, env, onLine }: App, running: Child[]): Promise<Child> {
  const full = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const, ...env };
  const child = startNode("app", [NEXT, "start", "-p", String(port)], { env: full, onLine, onError: onLine });
  running.push(child);
  const until = Date.now() + READY_MS;
  while (!(await isReady(port))) {
    if (!isRunning(child)) throw new Stop(reason(child));
    if (Date.now() > until) throw new Stop(`The app was not ready within ${READY_MS / 1000} seconds. It last said: ${reason(child)}`);
    await wait(100);
  }
  if (!isRunning(child)) throw new Stop(reason(child));
  return child;
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

/** The line that names the cause: the last one that is not part of a stack. */
function reason(child: Child): string {
  return child.lastLines.findLast((line) => !/^\s*(at |[{}\]]|code:|digest:)/.test(line))?.trim() ?? "The app ended without a word.";
}
