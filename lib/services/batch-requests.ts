import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { CreateBatch, PlannedRequests } from "@/lib/model/batch";
import { applyChanges } from "@/lib/model/changes";
import { AppError } from "@/lib/model/errors";
import type { Call, CallRequest } from "@/lib/sources/call";
import { callUrl, isWrite } from "@/lib/sources/call-request";
import { getSource } from "@/lib/sources/registry";
import type { RemotePersona, Source } from "@/lib/sources/source";
import { type Actor, needRole } from "./actor";
import type { Planned } from "./batch-plan";
import { heldPlan } from "./batch-plan-cache";

type Asked = { batch: CreateBatch; index: number };

/** What one row of a batch would send, by its source's own code speaking to nobody: no key is bound, and nothing leaves. */
export async function batchRequests(actor: Actor, { batch, index }: Asked): Promise<PlannedRequests> {
  needRole(actor, "editor");
  const plan = await heldPlan(actor, batch, { paging: true });
  const row = plan[index];
  if (!row) throw new AppError("not_found", "This batch has no such row (any more). Look at the preview again.");
  const steps = [row, ...plan.slice(index + 1, index + 2).filter(({ dependsOn }) => dependsOn === index)];
  const requests: PlannedRequests["requests"] = [];
  for (const step of steps) if (step.outcome === "will") requests.push(...(await requestsOf(batch, step)));
  return { requests };
}

async function requestsOf(batch: CreateBatch, planned: Planned): Promise<PlannedRequests["requests"]> {
  const source = getSource(planned.source);
  const db = await database();
  const [home] = await db.select({ origin: connections.origin }).from(connections).where(eq(connections.id, planned.connectionId));
  const current = planned.personaId ? await heldRemote(planned.personaId) : undefined;
  const origin = home?.origin ?? source.origin;
  const reads = current ? await recorded((call) => source.get(call, current.sourceId)) : [];
  const writes = await recorded((call) => write(source, call, batch, planned, current));
  return [...reads, ...writes].map((request) => ({
    method: request.method ?? "GET",
    path: callUrl(origin, request).slice(new URL(origin).origin.length),
    body: request.body ?? null,
  }));
}

async function write(
  source: Source,
  call: Call,
  batch: CreateBatch,
  planned: Planned,
  current: RemotePersona | undefined,
): Promise<unknown> {
  const { wanted, scope } = planned;
  if (planned.verb === "create") return source.create?.(call, { values: wanted ?? {}, ...(scope !== null && { scope }) });
  if (!current) return undefined;
  if (planned.verb === "remove") return source.remove?.(call, current.sourceId);
  const changes = wanted ?? applyChanges(source, current.values, batch.kind === "update" ? batch.changes : []);
  return source.update?.(call, { sourceId: current.sourceId, changes, current });
}

class Unsent extends Error {}

/** What `run` asks of an upstream up to its first write. It never gets an answer, so what it says about that is not told. */
async function recorded(run: (call: Call) => Promise<unknown>): Promise<CallRequest[]> {
  const met: CallRequest[] = [];
  const call: Call = async (request) => {
    met.push(request);
    if (isWrite(request)) throw new Unsent();
    return { status: 200, body: undefined };
  };
  try {
    await run(call);
  } catch (error) {
    if (met.length === 0) throw error;
  }
  return met;
}

async function heldRemote(id: string): Promise<RemotePersona | undefined> {
  const db = await database();
  const [row] = await db.select().from(personas).where(eq(personas.id, id));
  return row && { sourceId: row.sourceId, name: row.name, values: row.values, other: row.other, state: row.state };
}
