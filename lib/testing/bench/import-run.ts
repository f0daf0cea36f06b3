import { readFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { closeDatabase, database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import { resetEnv } from "@/lib/server/env";
import { previewBatch } from "@/lib/services/batch-preview";
import { createImport } from "@/lib/services/imports";

export type ImportCost = {
  bytes: number;
  readMs: number;
  dryRunMs: number;
  extraMB: number;
  longestTurnMs: number;
  counts: { total: number; will: number; unchanged: number; cannot: number };
};

const SAMPLE_MS = 5;
const MB = 1_000_000;
const TITLES = ["Name", "Internal name", "Description", "Pain points", "Common job titles", "Note"];
const actor = { id: "bench", name: "Bench", email: "bench@personary.test", role: "owner" } as const;

/** One file brought and dry-run in a process of its own, beside a library that holds some of its people: how long, and memory beyond what it began with. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: "string" }, rows: { type: "string", default: "50000" } } });
  Object.assign(process.env, { DATA_DIR: values.dir, DATABASE_URL: "" });
  resetEnv();
  const db = await database();
  const [home] = await db.select({ id: connections.id }).from(connections).where(eq(connections.source, "octave"));
  if (!home) throw new Error("This library has no connection to import into.");
  const known = await db.select({ name: personas.name }).from(personas).where(eq(personas.connectionId, home.id));
  const bytes = fileOf(
    Number(values.rows),
    known.map(({ name }) => name),
  );
  await wait(500);
  globalThis.gc?.();
  const idle = resident();
  let most = idle;
  const sampler = setInterval(() => {
    most = Math.max(most, resident());
  }, SAMPLE_MS);
  const turns = monitorEventLoopDelay({ resolution: SAMPLE_MS });
  turns.enable();
  const from = performance.now();
  const file = await createImport(actor, { name: "bench.csv", connection: home.id }, bytes);
  const read = performance.now();
  const { total, will, unchanged, cannot } = await previewBatch(actor, { kind: "import", import: file.id, issues: "skip" });
  const planned = performance.now();
  most = Math.max(most, resident());
  clearInterval(sampler);
  turns.disable();
  const cost: ImportCost = {
    bytes: bytes.byteLength,
    readMs: read - from,
    dryRunMs: planned - read,
    extraMB: (most - idle) / MB,
    longestTurnMs: turns.max / 1e6,
    counts: { total, will, unchanged, cannot },
  };
  process.stdout.write(JSON.stringify(cost));
  await closeDatabase();
}

/** As close to 10 MiB as 50,000 rows come: people of the library first, then new ones, one row in a hundred broken. */
function fileOf(count: number, known: readonly string[]): Buffer {
  const rows = Array.from({ length: count }, (_, at) => {
    const name = known[at] ?? `Imported person ${at}`;
    const internal = at % 100 === 99 ? "x".repeat(2_001) : `IP-${at}`;
    const pains = `"Waits for proofs ${at}\nPrints twice, and late"`;
    return `"${name.replaceAll('"', '""')}",${internal},"Works in print shop ${at}, on a press from ${1900 + (at % 120)}.",${pains},"Printer\nBinder",n${at}`;
  });
  return Buffer.from([TITLES.join(","), ...rows].join("\r\n"));
}

const PAGE_BYTES = 4096;
function resident(): number {
  try {
    return Number(readFileSync("/proc/self/statm", "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return process.memoryUsage.rss();
  }
}

await main();
