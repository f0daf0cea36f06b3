import { once } from "node:events";
import { type Child, NEXT, startNode } from "./children";
import { Stop } from "./say";
import { isBuildCurrent, stampBuild } from "./source-hash";

/** `next build`, then a stamp of what it was built from. */
export async function build(show?: (line: string) => void, running: Child[] = []): Promise<void> {
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = startNode("build", [NEXT, "build"], { env, onLine: show, onError: show });
  running.push(child);
  await once(child.process, "close");
  running.splice(running.indexOf(child), 1);
  if (child.process.exitCode === 0) return stampBuild();
  throw new Stop(`The build failed:\n${child.lastLines.join("\n")}`);
}

export async function buildWhenNeeded(running: Child[]): Promise<void> {
  if (isBuildCurrent()) return;
  console.log("Building Personary: this takes about a minute, and only when its code changed.");
  await build(undefined, running);
}
