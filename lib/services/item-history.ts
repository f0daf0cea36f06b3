import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { covers } from "@/lib/model/covers";
import { AppError } from "@/lib/model/errors";
import { type Json, type JsonObject, sameValue } from "@/lib/model/json";
import type { RemoteChange, RemoteHistory, RemotePersona, RemoteRevision } from "@/lib/sources/source";
import type { Line } from "./calls";

/** `over`: what others put into a sent field between our reading and our writing; `by`: who else changed a field then, as far as the source tells. */
export type Around = { over: { field: string; now: Json | undefined; by: string | null }[]; by(field: string): string | null };

export const NOTHING: Around = { over: [], by: () => null };
const MOST = 6;
/** How much later than the read-back the source's history may answer. */
const GRACE_MS = 300;
const CLOCK_SKEW_MS = 120_000;
const CLOSED = new Set(["forbidden", "not_found", "source_key", "source_rejected", "unsupported"]);
const CLOSED_MS = 3_600_000;
const FAILED_MS = 300_000;

const closedUntil = new Map<string, number>();

type Asked = { sourceId: string; current: RemotePersona; expected: JsonObject; readAt: Date };

/** Asks the source's own history about the moments around a write. Never throws, and gives up soon after `until` is settled. */
export async function around(line: Line, asked: Asked, until: Promise<unknown>): Promise<Around> {
  const { history } = line.source;
  if (!history || (closedUntil.get(line.row.id) ?? 0) > Date.now()) return NOTHING;
  const found = look(history, line, asked).catch((error: unknown) => {
    const closed = error instanceof AppError && CLOSED.has(error.code);
    closedUntil.set(line.row.id, Date.now() + (closed ? CLOSED_MS : FAILED_MS));
    return NOTHING;
  });
  const late = until.then(() => wait(GRACE_MS, NOTHING, { ref: false }));
  return Promise.race([found, late]);
}

/** One revision is ours; only when there are more somebody else was there. Times are the source's own where it tells them. */
async function look(history: RemoteHistory, { call }: Line, { sourceId, current, expected, readAt }: Asked): Promise<Around> {
  const since = current.changedAt ? new Date(current.changedAt) : new Date(readAt.getTime() - CLOCK_SKEW_MS);
  const newer = ({ at }: RemoteRevision) => current.changedAt === undefined || new Date(at) > since;
  const listed = (await history.list(call, sourceId, { since, limit: MOST })).filter(newer);
  if (listed.length < 2) return NOTHING;
  const changes = await Promise.all(listed.map(({ id }) => history.get(call, id)));
  return tellAround(changes.reverse(), current.values, expected);
}

/** `changes` oldest first. Ours is the one that brought the sent fields to what they were to hold. */
export function tellAround(changes: readonly RemoteChange[], held: JsonObject, expected: JsonObject): Around {
  const names = Object.keys(expected);
  const made = (values: JsonObject) => names.every((name) => covers(expected[name], values[name]));
  const at = changes.findIndex(({ before, after }) => before && made(after) && !made(before));
  const ours = changes[at];
  const by = (field: string, among: readonly RemoteChange[]) =>
    among.findLast((change) => change !== ours && !sameValue(change.before?.[field], change.after[field]))?.by ?? null;
  const before = ours?.before ?? held;
  const over = names
    .filter((name) => !sameValue(before[name], held[name]))
    .map((field) => ({ field, now: before[field], by: by(field, changes.slice(0, at)) }));
  return { over, by: (field) => by(field, changes) };
}
