import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { add, type Count, failure, NONE } from "./report";
import { fromPlaywright, type PlaywrightReport } from "./report-playwright";
import { fromVitest, type VitestReport } from "./report-vitest";

export type Env = Record<string, string | undefined>;

const bin = (name: string) => path.join("node_modules/.bin", name);
const VITEST = ["run", "--config", "lib/testing/vitest.config.ts", "--reporter=default", "--reporter=json"];

/** A check that is no test: it counts only when it fails. */
export async function check(title: string, program: string, args: string[]): Promise<Count> {
  return (await run(title, bin(program), args)) ? NONE : failure(title);
}

export function script(title: string, file: string, args: string[] = []): Promise<Count> {
  return run(title, process.execPath, ["--import", "tsx", file, ...args]).then((fine) => (fine ? NONE : failure(title)));
}

export function vitest(title: string, projects: string[], env: Env = {}): Promise<Count> {
  const only = projects.map((project) => `--project=${project}`);
  return counted(
    title,
    (file) => run(title, bin("vitest"), [...VITEST, `--outputFile.json=${file}`, ...only], env),
    (report: VitestReport) => fromVitest(report),
  );
}

export function playwright(title: string, env: Env): Promise<Count> {
  const args = ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"];
  return counted(
    title,
    (file) => run(title, bin("playwright"), args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    (report: PlaywrightReport) => fromPlaywright(report),
  );
}

async function counted<Report>(title: string, start: (file: string) => Promise<boolean>, read: (report: Report) => Count): Promise<Count> {
  const folder = mkdtempSync(path.join(tmpdir(), "personary-report-"));
  try {
    const file = path.join(folder, "report.json");
    const fine = await start(file);
    const count = read(JSON.parse(readFileSync(file, "utf8")) as Report);
    return fine || count.failed > 0 ? count : add(count, failure(title, "Every test passed, and yet the run ended with an error."));
  } catch {
    return failure(title, "The run left no report that can be read.");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(title: string, program: string, args: string[], env: Env = {}): Promise<boolean> {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
  const [code] = await once(child, "exit");
  console.log(`── ${title}: ${code === 0 ? "fine" : "FAILED"}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return code === 0;
}
