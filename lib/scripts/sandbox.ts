import { once } from "node:events";
import { type Child, startNode } from "./children";
import { Stop } from "./say";

type Upstreams = Record<string, { origin: string; key: string }>;

/** The sandbox upstreams as a process of their own; resolves when all of them listen. */
export async function startSandbox(folder: string, ports: readonly number[], running: Child[]): Promise<Upstreams> {
  let told: (upstreams: Upstreams) => void = () => {};
  const ready = new Promise<Upstreams>((resolve) => {
    told = resolve;
  });
  const args = ["--import", "tsx", "lib/testing/sandbox.ts", "--dir", folder, "--ports", ports.join(",")];
  const child = startNode("sandbox", args, { onLine: (line) => line.startsWith("{") && told(JSON.parse(line)) });
  running.push(child);
  const ended = once(child.process, "close").then(() => {
    throw new Stop(child.lastLines.at(-1) ?? "The sandbox upstreams ended before they were ready.");
  });
  return Promise.race([ready, ended]);
}

/** What connects the app to these upstreams, as API.md names it. */
export function upstreamEnv(upstreams: Upstreams): Record<string, string> {
  const each = Object.entries(upstreams).flatMap(([name, { origin, key }]) => [
    [`${name.toUpperCase()}_ORIGIN`, origin],
    [`${name.toUpperCase()}_API_KEY`, key],
  ]);
  const origins = Object.values(upstreams).map(({ origin }) => origin);
  return Object.fromEntries([...each, ["ALLOWED_UPSTREAM_ORIGINS", origins.join(",")]]);
}
