import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type Count = { passed: number; failed: number; skipped: number };
export type Env = Record<string, string | undefined>;

const NONE: Count = { passed: 0, failed: 0, skipped: 0 };
const FAILED: Count = { ...NONE, failed: 1 };
const bin = (name: string) => path.join("node_modules/.bin", name);
const VITEST = ["run", "--config", "lib/testing/vitest.config.ts", "--reporter=default", "--reporter=json"];

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** A check that is no test: it counts only when it fails. */
export async function check(title: string, program: string, args: string[]): Promise<Count> {
  return (await run(title, bin(program), args)) ? NONE : FAILED;
}

export function script(title: string, file: string, args: string[] = []): Promise<Count> {
  return run(title, process.execPath, ["--import", "tsx", file, ...args]).then((fine) => (fine ? NONE : FAILED));
}

export function vitest(title: string, projects: string[], env: Env = {}): Promise<Count> {
  const only = projects.map((project) => `--project=${project}`);
  return counted(title, (file) => run(title, bin("vitest"), [...VITEST, `--outputFile.json=${file}`, ...only], env), fromVitest);
}

export function playwright(title: string, env: Env): Promise<Count> {
  const args = ["test", "--config", "e2e/playwright.config.ts", "--reporter=list,json"];
  return counted(title, (file) => run(title, bin("playwright"), args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file }), fromPlaywright);
}

async function counted(title: string, start: (file: string) => Promise<boolean>, read: (report: Report) => Count): Promise<Count> {
  const folder = mkdtempSync(path.join(tmpdir(), "personary-report-"));
  try {
    const file = path.join(folder, "report.json");
    const fine = await start(file);
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    return fine || count.failed > 0 ? count : add(count, FAILED);
  } catch {
    console.error(`${title}: the run left no report.`);
    return FAILED;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
};

const fromVitest = (r: Report): Count => ({
  passed: r.numPassedTests ?? 0,
  failed: r.numFailedTests ?? 0,
  skipped: r.numPendingTests ?? 0,
});

function fromPlaywright({ stats }: Report): Count {
  return stats ? { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped } : FAILED;
}

async function run(title: string, program: string, args: string[], env: Env = {}): Promise<boolean> {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
  const [code] = await once(child, "exit");
  console.log(`── ${title}: ${code === 0 ? "fine" : "FAILED"}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return code === 0;
}
