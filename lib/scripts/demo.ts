import { createWriteStream } from "node:fs";
import path from "node:path";
import { startApp } from "./app";
import { buildWhenNeeded } from "./build-app";
import { type Child, stop, untilAsked, untilOneEnds } from "./children";
import { requireDataFolder } from "./data-folder";
import { portFrom, requirePort } from "./ports";
import { startSandbox, upstreamEnv } from "./sandbox";
import { command, requireNode, Stop } from "./say";

const OWNER = { OWNER_EMAIL: "demo@personary.test", OWNER_PASSWORD: "casting-book-tour" };
const SANDBOX_PORTS = "4101,4102,4103";

await command(async () => {
  requireNode();
  const folder = process.env.DATA_DIR || ".data/demo";
  const port = portFrom(process.env.PORT, 3000, "PORT");
  const sandboxPorts = (process.env.SANDBOX_PORTS || SANDBOX_PORTS).split(",").map((text) => portFrom(text, 0, "SANDBOX_PORTS"));
  requireDataFolder(folder);
  await requirePort(port, "the app", "PORT");
  for (const each of sandboxPorts) await requirePort(each, "a sandbox upstream", "SANDBOX_PORTS");

  const asked = untilAsked();
  const running: Child[] = [];
  const demo = run(folder, port, sandboxPorts, running);
  demo.catch(() => {});
  try {
    await Promise.race([demo, asked]);
  } finally {
    await Promise.all(running.map(stop));
  }
  return 0;
});

async function run(folder: string, port: number, sandboxPorts: number[], running: Child[]): Promise<never> {
  await buildWhenNeeded(running);
  const upstreams = await startSandbox(path.join(folder, "sandbox"), sandboxPorts, running);
  const address = process.env.APP_URL || `http://localhost:${port}`;
  const log = createWriteStream(path.join(folder, "app.log"));
  const env = { ...OWNER, ...upstreamEnv(upstreams), DATA_DIR: folder, DATABASE_URL: "", APP_URL: address, PORT: String(port) };
  await startApp({ port, env, onLine: (line) => log.write(`${line}\n`) }, running);
  console.log(`
  Personary is ready at ${address}

  Sign in as   ${OWNER.OWNER_EMAIL}
  Password     ${OWNER.OWNER_PASSWORD}

  Three sandbox upstreams run beside it. What you do is kept in ${folder}. Ctrl-C ends everything.
`);
  const ended = await untilOneEnds(running);
  throw new Stop(`The ${ended.name} ended by itself, so the demo ends too. It last said: ${ended.lastLines.at(-1) ?? "nothing"}`);
}
