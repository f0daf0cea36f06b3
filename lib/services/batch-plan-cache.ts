import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { pulse } from "@/lib/db/pulse";
import { imports } from "@/lib/db/schema";
import type { CreateBatch } from "@/lib/model/batch";
import { canonical } from "@/lib/model/json";
import { sha256 } from "@/lib/server/digest";
import type { Actor } from "./actor";
import { type Planned, planBatch } from "./batch-plan";

const KEPT_MS = 120_000;
const KEPT_MOST = 8;

type Held = { plan: Promise<Planned[]>; at: number; pulse: number | null; mark: string };
const plans = new Map<string, Held>();

/** The plan of what somebody looks at. `paging`: they read on in it, so it stays as it was; else only while nothing in the library changed. */
export async function heldPlan(actor: Actor, input: CreateBatch, { paging }: { paging: boolean }): Promise<Planned[]> {
  const key = keyOf(actor, input);
  const held = plans.get(key);
  const mark = await markOf(input);
  const fresh = held && Date.now() - held.at < KEPT_MS && held.mark === mark;
  if (fresh && (paging || (held.pulse !== null && held.pulse === pulse()))) return held.plan;
  return keep(key, { plan: planBatch(actor, input), at: Date.now(), pulse: pulse(), mark });
}

/** Made now, and what a preview shows from now on. */
export async function freshPlan(actor: Actor, input: CreateBatch): Promise<Planned[]> {
  const [now, mark] = [pulse(), await markOf(input)];
  return keep(keyOf(actor, input), { plan: planBatch(actor, input), at: Date.now(), pulse: now, mark });
}

/** Nobody looks at a plan that runs. */
export function dropPlan(actor: Actor, input: CreateBatch): void {
  plans.delete(keyOf(actor, input));
}

function keep(key: string, held: Held): Promise<Planned[]> {
  plans.delete(key);
  plans.set(key, held);
  for (const [old] of plans) if (plans.size > KEPT_MOST) plans.delete(old);
  const forget = () => plans.get(key) === held && plans.delete(key);
  setTimeout(forget, KEPT_MS).unref();
  held.plan.catch(forget);
  return held.plan;
}

function keyOf(actor: Actor, { stamp: _stamp, ...input }: CreateBatch): string {
  return `${actor.id} ${sha256(canonical(input))}`;
}

/** An import is read by its own settings, which change while its dry run is on screen. */
async function markOf(input: CreateBatch): Promise<string> {
  if (input.kind !== "import") return "";
  const db = await database();
  const [row] = await db.select({ at: imports.updatedAt }).from(imports).where(eq(imports.id, input.import));
  return row?.at.toISOString() ?? "";
}
