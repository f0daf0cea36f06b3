import "server-only";
import { inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import type { BatchPreview } from "@/lib/model/batch";
import { estimateSeconds, type Pace } from "@/lib/model/estimate";
import { fullBucket, refillPerMs } from "@/lib/server/token-bucket";
import { getSource } from "@/lib/sources/registry";
import type { Limits } from "@/lib/sources/source";
import { isHead, type Planned } from "./batch-plan";

/** What an answer usually takes. */
const CALL_MS = 300;

/** Per connection that something is sent to: how much, and how long it takes. */
export async function previewLanes(plan: readonly Planned[]): Promise<BatchPreview["lanes"]> {
  const lanes = new Map<string, { source: string; will: number; reads: number; writes: number }>();
  for (const planned of plan) {
    if (planned.outcome !== "will") continue;
    const lane = lanes.get(planned.connectionId) ?? { source: planned.source, will: 0, reads: 0, writes: 0 };
    lane.will += isHead(planned) ? 1 : 0;
    lane.reads += isReadFirst(planned) ? 1 : 0;
    lane.writes += 1;
    lanes.set(planned.connectionId, lane);
  }
  const labels = await labelsOf([...lanes.keys()]);
  return [...lanes].map(([connection, { source, will, reads, writes }]) => ({
    connection,
    source,
    label: labels.get(connection) ?? "Removed connection",
    will,
    reads,
    writes,
    seconds: Math.round(estimateSeconds(reads + writes, paceOf(getSource(source).limits)) * 10) / 10,
  }));
}

/** Everything that exists is read right before it is written to. */
export const isReadFirst = ({ verb, personaId }: Pick<Planned, "verb" | "personaId">): boolean => verb !== "create" || personaId !== null;

function paceOf({ rate, parallel }: Limits): Pace {
  return { burst: fullBucket(0, rate).tokens, perSecond: refillPerMs(rate) * 1000, parallel, callMs: CALL_MS };
}

export async function labelsOf(ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const db = await database();
  const found = await db
    .select({ id: connections.id, label: connections.label })
    .from(connections)
    .where(inArray(connections.id, [...ids]));
  return new Map(found.map(({ id, label }) => [id, label]));
}
