import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { eq, sql } from "drizzle-orm";
import { closeDatabase, database, rows } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { resetEnv } from "@/lib/server/env";
import { submitBatch } from "@/lib/services/batch-submit";
import { createConnection } from "@/lib/services/connections";
import { startRefresh } from "@/lib/services/scheduler";
import { startWorker } from "@/lib/services/worker";
import { getSource } from "@/lib/sources/registry";
import type { Limits } from "@/lib/sources/source";
import { allowOrigin, unthrottle } from "../upstream-rules";

/** `from`, `until`: milliseconds since 1970 of the confirmation and of the end of the last batch. */
export type BatchCost = { from: number; until: number; cpuMs: number; parallel: number; counts: Record<string, number> };
export type BatchPlace = { origin: string; key: string };

const POLL_MS = 200;
const actor = { id: "bench", name: "Bench", email: "bench@personary.test", role: "owner" } as const;

/** Updates `count` personas of every place, each place in a batch of its own, all at once; `rate` is what this app believes the source allows, without it there is no limit. */
async function main(): Promise<void> {
  const options = { dir: { type: "string" }, places: { type: "string" }, count: { type: "string" }, rate: { type: "string" } } as const;
  const { values } = parseArgs({ options });
  Object.assign(process.env, { DATA_DIR: values.dir, DATABASE_URL: "" });
  resetEnv();
  const { limits } = getSource("octave");
  unthrottle();
  const selections: string[][] = [];
  for (const place of JSON.parse(values.places ?? "[]") as BatchPlace[]) selections.push(await connect(place, Number(values.count)));
  if (values.rate) Object.assign(limits.rate, JSON.parse(values.rate) as Limits["rate"]);
  const worker = await startWorker();
  await wait(1_000);
  const [from, cpu] = [Date.now(), process.cpuUsage()];
  for (const ids of selections) {
    const changes = [{ field: "description", op: "set" as const, value: "Changed by the batch." }];
    await submitBatch(actor, { kind: "update", select: { ids }, changes }, undefined);
  }
  const db = await database();
  const open = () => rows(db, sql`select id from batches where phase = 'active'`);
  while ((await open()).length > 0) await wait(POLL_MS);
  const { user, system } = process.cpuUsage(cpu);
  const [end] = await rows<{ ms: number }>(db, sql`select extract(epoch from max(finished_at))::float8 * 1000 as ms from batches`);
  const until = end?.ms ?? Number.NaN;
  const counted = await rows<{ state: string; n: number }>(db, sql`select state, count(*)::int as n from batch_items group by state`);
  const counts = Object.fromEntries(counted.map(({ state, n }) => [state, n]));
  const cost: BatchCost = { from, until, cpuMs: (user + system) / 1_000, parallel: limits.parallel, counts };
  process.stdout.write(JSON.stringify(cost));
  await worker.stop();
  await closeDatabase();
}

async function connect({ origin, key }: BatchPlace, count: number): Promise<string[]> {
  allowOrigin(origin);
  const credentials = { apiKey: key };
  const { id } = await createConnection(actor, { source: "octave", label: "Bench", credentials, origin }, { check: false });
  await startRefresh(id);
  const db = await database();
  const held = await db.select({ id: personas.id }).from(personas).where(eq(personas.connectionId, id)).limit(count);
  return held.map((row) => row.id);
}

await main();
process.exit(0);
