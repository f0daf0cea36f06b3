import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

const GRACE_MS = 10_000;
export const LEASH = path.resolve("lib/scripts/leash.mjs");
export const NEXT = path.resolve("node_modules/next/dist/bin/next");

export type Child = { process: ChildProcess; name: string; lastLines: string[] };
type Options = { env?: NodeJS.ProcessEnv; cwd?: string; onLine?: (line: string) => void; onError?: (line: string) => void };

/** A Node process that ends when this one is gone, however this one ended. */
export function startNode(name: string, args: string[], { env = process.env, cwd, onLine, onError }: Options = {}): Child {
  const child = spawn(process.execPath, ["--import", LEASH, ...args], { env, cwd, stdio: ["ignore", "pipe", "pipe"] });
  const lastLines: string[] = [];
  const keep = (tell?: (line: string) => void) => (line: string) => {
    lastLines.push(line);
    if (lastLines.length > 40) lastLines.shift();
    tell?.(line);
  };
  lines(child.stdout, keep(onLine));
  lines(child.stderr, keep(onError));
  return { process: child, name, lastLines };
}

export function isRunning({ process: child }: Child): boolean {
  return child.exitCode === null && child.signalCode === null && child.pid !== undefined;
}

/** Asks a process to end, and makes it end when it does not within 10 seconds. */
export async function stop(child: Child): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child.process, "exit");
  child.process.kill("SIGTERM");
  const timer = setTimeout(() => child.process.kill("SIGKILL"), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

/** Resolves when a person or the system asks this process to end. npm passes a signal to its shell only, so under npm a parent that is gone asks, too. */
export function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(signal));
    const parent = process.ppid;
    const look = () => process.ppid !== parent && resolve("SIGTERM");
    if (process.env.npm_lifecycle_event) setInterval(look, 200).unref();
  });
}

/** The first of these processes that ended by itself. */
export function untilOneEnds(children: readonly Child[]): Promise<Child> {
  return Promise.race(
    children.map(async (child) => {
      if (isRunning(child)) await once(child.process, "close");
      return child;
    }),
  );
}

function lines(stream: NodeJS.ReadableStream | null, tell: (line: string) => void): void {
  let rest = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part.trim()) tell(part);
  });
}
