import "server-only";
import { eq, inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { buckets, connections } from "@/lib/db/schema";
import type { Batch } from "@/lib/model/batch";
import { type ItemState, SETTLED } from "@/lib/model/batch-state";
import type { BucketState } from "@/lib/server/token-bucket";
import { getSource } from "@/lib/sources/registry";
import type { LaneCount } from "./batch-counts";
import type { BatchRow } from "./item-lease";

type Lane = Batch["lanes"][number];
export type Place = { label: string; paused: boolean; pausedReason: string | null; bucket: BucketState | null };

export async function placesOf(ids: readonly string[]): Promise<Map<string, Place>> {
  if (ids.length === 0) return new Map();
  const db = await database();
  const found = await db
    .select({
      id: connections.id,
      label: connections.label,
      paused: connections.paused,
      pausedReason: connections.pausedReason,
      bucket: buckets.state,
    })
    .from(connections)
    .leftJoin(buckets, eq(buckets.connectionId, connections.id))
    .where(inArray(connections.id, [...ids]));
  return new Map(found.map(({ id, ...place }) => [id, { ...place, bucket: place.bucket as BucketState | null }]));
}

/** What a batch does at each of its connections; without items, what its summary kept. */
export function lanesOf(
  row: BatchRow,
  counted: readonly LaneCount[],
  places: Map<string, Place>,
  rateOf: (connection: string) => number,
): Lane[] {
  if (row.summary)
    return row.summary.lanes.map(({ connection, source, total, settled }) => ({
      connection,
      source,
      label: labelOf(places.get(connection)),
      total,
      settled,
      waitingUntil: null,
      reason: null,
      perMinute: null,
    }));
  return [...new Set(counted.map((c) => c.connectionId))].map((id) => {
    const own = counted.filter((c) => c.connectionId === id);
    const lane = laneOf(id, own, places.get(id));
    const runs = row.phase === "active" && row.startedAt !== null && lane.settled < lane.total;
    return { ...lane, perMinute: runs ? rateOf(id) : null };
  });
}

const labelOf = (place: Place | undefined): string => place?.label ?? "Removed connection";

function laneOf(id: string, counted: LaneCount[], place: Place | undefined): Omit<Lane, "perMinute"> {
  const sum = (states?: readonly ItemState[]) => counted.filter((c) => !states || states.includes(c.state)).reduce((n, c) => n + c.n, 0);
  const blocked = place?.bucket && place.bucket.blockedUntil > Date.now() ? new Date(place.bucket.blockedUntil) : null;
  const next = counted.find((c) => c.state === "pending")?.next ?? null;
  const later = next && next.getTime() > Date.now() + 1_000 ? next : null;
  const until = blocked ?? later;
  const source = counted[0]?.source ?? "";
  const label = source === "" ? "" : getSource(source).label;
  const paused =
    place === undefined ? "The connection was removed." : place.paused ? (place.pausedReason ?? "The connection is paused.") : null;
  const reason = paused ?? (blocked ? `${label} asked for a pause.` : later ? "Waiting before the next try." : null);
  return {
    connection: id,
    source,
    label: labelOf(place),
    total: sum(),
    settled: sum(SETTLED),
    waitingUntil: until?.toISOString() ?? null,
    reason,
  };
}
