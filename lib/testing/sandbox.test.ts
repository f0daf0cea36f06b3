import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { ask, pick } from "./ask";

const dir = mkdtempSync(join(tmpdir(), "personary-sandbox-"));
const running: ReturnType<typeof spawn>[] = [];

function start(ports = "0,0,0") {
  const child = spawn(resolve("node_modules/.bin/tsx"), ["lib/testing/sandbox.ts", "--dir", dir, "--ports", ports], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (output.out += chunk));
  child.stderr.on("data", (chunk) => (output.err += chunk));
  return { child, output };
}

async function ready(ports?: string) {
  const { child, output } = start(ports);
  while (!output.out.includes("\n") && child.exitCode === null) await new Promise((next) => setTimeout(next, 20));
  if (child.exitCode !== null) throw new Error(output.err);
  return { child, origins: JSON.parse(output.out) };
}

async function stop(child: ReturnType<typeof spawn>) {
  child.kill("SIGTERM");
  await once(child, "exit");
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
  rmSync(dir, { recursive: true, force: true });
});

test("a second start keeps what was done, also right after the last write", async () => {
  const first = await ready();
  const { origin, key } = first.origins.octave;
  const created = await ask(`${origin}/api/v2/persona/create`, { method: "POST", headers: { api_key: key }, body: { name: "Kept" } });
  await stop(first.child);
  const second = await ready();
  const found = await ask(`${second.origins.octave.origin}/api/v2/persona/get?oId=${pick(created, "data.oId")}`, {
    headers: { api_key: key },
  });
  expect(pick(found, "name")).toBe("Kept");
  await stop(second.child);
});

test("a taken port and a damaged state each end with one clear line", async () => {
  const first = await ready();
  const taken = new URL(first.origins.octave.origin).port;
  const refused = start(`${taken},0,0`);
  await once(refused.child, "close");
  expect(refused.child.exitCode).toBe(1);
  expect(refused.output.err).toBe(`Port ${taken} is already in use. Stop what holds it, or choose others with --ports.\n`);
  await ask(`${first.origins.vibemap.origin}/__reset`, { method: "POST" });
  await stop(first.child);
  writeFileSync(join(dir, "vibemap.json"), "{");
  const damaged = start();
  await once(damaged.child, "close");
  expect(damaged.output.err).toMatch(/^The saved state .*vibemap\.json is damaged\. .*\n$/);
});
