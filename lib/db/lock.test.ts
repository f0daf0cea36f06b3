import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { lockFolder, lockFolderSoon } from "./lock";

const made: string[] = [];
const folder = () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "personary-lock-"));
  made.push(dir);
  return dir;
};

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A process that is alive and is not this one. */
async function other(): Promise<{ pid: number; end(): Promise<void> }> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  await new Promise((resolve) => child.once("spawn", resolve));
  return {
    pid: child.pid ?? 0,
    end: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGKILL");
      }),
  };
}

test("a second opener is refused with the folder and the process in words, 20 of 20 times", async () => {
  const dir = folder();
  const holder = await other();
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid: holder.pid, started: "" }));
  for (let round = 0; round < 20; round++)
    expect(() => lockFolder(dir)).toThrow(`The data folder ${dir} is in use by process ${holder.pid}.`);
  await holder.end();
});

test("the same process cannot open it twice", () => {
  const dir = folder();
  const release = lockFolder(dir);
  expect(() => lockFolder(dir)).toThrow("is in use");
  release();
  lockFolder(dir)();
});

test("a lock of a process that was killed is taken over", async () => {
  const dir = folder();
  const holder = await other();
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid: holder.pid, started: "" }));
  await holder.end();
  const release = lockFolder(dir);
  expect(JSON.parse(readFileSync(path.join(dir, "lock"), "utf8")).pid).toBe(process.pid);
  release();
  expect(existsSync(path.join(dir, "lock"))).toBe(false);
});

test("a process number that was given to another process since is no holder", async () => {
  const dir = folder();
  const holder = await other();
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid: holder.pid, started: "1" }));
  if (existsSync("/proc/self/stat")) lockFolder(dir)();
  else expect(() => lockFolder(dir)).toThrow("is in use");
  await holder.end();
});

test("a process that ended but was not collected by its parent holds nothing", async () => {
  const dir = folder();
  const parent = spawn("sh", ["-c", "sleep 0.05 & echo $!; exec sleep 30"], { stdio: ["ignore", "pipe", "ignore"] });
  const pid = await new Promise<number>((resolve) => parent.stdout.once("data", (text) => resolve(Number(text))));
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid, started: "" }));
  await expect.poll(() => readFileSync(`/proc/${pid}/stat`, "utf8")).toMatch(/\) Z /);
  lockFolder(dir)();
  parent.kill("SIGKILL");
});

test("a holder that ends within moments is waited for", async () => {
  const dir = folder();
  const holder = await other();
  writeFileSync(path.join(dir, "lock"), JSON.stringify({ pid: holder.pid, started: "" }));
  const waiting = lockFolderSoon(dir, 5_000);
  await holder.end();
  (await waiting)();
});

test("a broken lock file holds nobody back", () => {
  const dir = folder();
  writeFileSync(path.join(dir, "lock"), "{");
  lockFolder(dir)();
});
