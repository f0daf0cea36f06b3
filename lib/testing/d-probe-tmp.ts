import { monitorEventLoopDelay } from "node:perf_hooks";
import { eq, desc } from "drizzle-orm";
import { closeDatabase, database } from "@/lib/db/client";
import { imports } from "@/lib/db/schema";
import { resetEnv } from "@/lib/server/env";
import { planImport } from "@/lib/services/import-plan";
import { stampOf } from "@/lib/services/batch-stamp";
import { pageOf } from "@/lib/services/batch-preview";
import { readFile } from "@/lib/services/import-read";
import { storedParts } from "@/lib/services/import-parts";
Object.assign(process.env, { DATA_DIR: "/tmp/d-seed", DATABASE_URL: "" });
resetEnv();
const actor = { id: "bench", name: "Bench", email: "bench@personary.test", role: "owner" } as const;
const db = await database();
const [row] = await db.select().from(imports).orderBy(desc(imports.createdAt)).limit(1);
async function timed(what: string, work: () => unknown) {
  const turns = monitorEventLoopDelay({ resolution: 5 }); turns.enable();
  const cpu = process.cpuUsage(); const t = performance.now();
  const r = await work();
  const c = process.cpuUsage(cpu);
  await new Promise((r) => setTimeout(r, 20));
  console.log(what, Math.round(performance.now() - t), "ms cpu", Math.round((c.user + c.system) / 1000), "longest", Math.round(turns.max / 1e6));
  turns.disable();
  return r;
}

const plan = (await timed("plan", () => planImport(actor, { import: row!.id, issues: "skip" }))) as never;


await closeDatabase();
