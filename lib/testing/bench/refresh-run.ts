import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { sql } from "drizzle-orm";
import { closeDatabase, database, rows } from "@/lib/db/client";
import { resetEnv } from "@/lib/server/env";
import { refreshConnection } from "@/lib/services/refresh";
import { allowOrigin, unthrottle } from "../upstream-rules";

export type RefreshCost = { touched: number; ms: number; extraMB: number; waits: { at: number; ms: number }[]; problem: string | null };

const READ_EVERY_MS = 10;
const SAMPLE_MS = 5;
const MB = 1_000_000;

/** One refresh in a process of its own: which rows were written anew, memory beyond what it began with, and how long reads beside it waited, from when they were due. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { dir: { type: "string" }, connection: { type: "string" }, origin: { type: "string" } } });
  Object.assign(process.env, { DATA_DIR: values.dir, DATABASE_URL: "" });
  resetEnv();
  allowOrigin(values.origin ?? "");
  unthrottle();
  const db = await database();
  const id = values.connection ?? "";
  const before = await marks();
  await wait(500);
  globalThis.gc?.();
  const idle = resident();
  let most = idle;
  const sampler = setInterval(() => {
    most = Math.max(most, resident());
  }, SAMPLE_MS);
  let done = false;
  const waits: RefreshCost["waits"] = [];
  const from = performance.now();
  const reading = (async () => {
    for (let due = performance.now(); !done; due = Math.max(due + READ_EVERY_MS, performance.now())) {
      await wait(Math.max(0, due - performance.now()));
      await rows(db, sql`select name from personas where connection_id = ${id} order by name_key, id limit 5`);
      waits.push({ at: Math.round(due - from), ms: performance.now() - due });
    }
  })();
  await refreshConnection(id);
  const ms = performance.now() - from;
  most = Math.max(most, resident());
  done = true;
  await reading;
  clearInterval(sampler);
  const after = await marks();
  const touched = [...after].filter(([key, mark]) => before.get(key) !== mark).length;
  const [row] = await rows<{ problem: string | null }>(db, sql`select problem_code as problem from connections where id = ${id}`);
  const cost: RefreshCost = { touched, ms, extraMB: (most - idle) / MB, waits, problem: row?.problem ?? null };
  process.stdout.write(JSON.stringify(cost));
  await closeDatabase();
}

/** The transaction that wrote each row last: the database's own word, whatever columns say. */
async function marks(): Promise<Map<string, string>> {
  const found = await rows<{ id: string; mark: string }>(await database(), sql`select id, xmin::text as mark from personas`);
  return new Map(found.map(({ id, mark }) => [id, mark]));
}

const PAGE_BYTES = 4096;
/** Cheaper than `process.memoryUsage`, where the system tells. */
function resident(): number {
  try {
    return Number(readFileSync("/proc/self/statm", "utf8").split(" ")[1]) * PAGE_BYTES;
  } catch {
    return process.memoryUsage.rss();
  }
}

await main();
