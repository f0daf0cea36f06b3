import { count, inArray } from "drizzle-orm";
import { closeDatabase, database } from "@/lib/db/client";
import { batches, batchItems } from "@/lib/db/schema";
import { SETTLED } from "@/lib/model/batch-state";
import { startWorker } from "@/lib/services/worker";
import { allowOrigin, unthrottle } from "@/lib/testing/upstream-rules";
import type { Plan } from "./plan";
import { setUp } from "./set-up";

const POLL_MS = 50;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** One life of the app: sets up once, works until everything is settled, tells what the ledger of items says. */
async function live(plan: Plan): Promise<void> {
  say("born");
  for (const { origin } of plan.places) allowOrigin(origin);
  unthrottle();
  const db = await database();
  if (plan.setUp && (await db.select({ id: batches.id }).from(batches).limit(1)).length === 0) await setUp(plan);
  const settled = async () => (await db.select({ n: count() }).from(batchItems).where(inArray(batchItems.state, SETTLED)))[0]?.n ?? 0;
  const before = await settled();
  const worker = await startWorker();
  say("working");
  for (let went = false; ; ) {
    if (!went && (await settled()) > before) {
      went = true;
      say("settling");
    }
    const open = (await db.select({ phase: batches.phase }).from(batches)).filter(({ phase }) => phase !== "done");
    if (open.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  await worker.stop();
  const items = await db
    .select({ verb: batchItems.verb, state: batchItems.state, sourceId: batchItems.sourceId, problem: batchItems.problem })
    .from(batchItems);
  say(JSON.stringify(items));
  await closeDatabase();
}

const [text = "{}"] = process.argv.slice(2);
await live(JSON.parse(text) as Plan);
process.exit(0);
