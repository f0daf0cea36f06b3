import "server-only";
import { count } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { pulse } from "@/lib/db/pulse";
import { personas } from "@/lib/db/schema";
import { canonical } from "@/lib/model/json";
import { type PersonaFilter, personaFilterSchema } from "@/lib/model/persona-query";
import type { ConnectionRow } from "./calls";
import { heldConnections } from "./connection-view";
import { personaWhere } from "./persona-filter";

const MOST = 300;
export const MINUTE_MS = 60_000;

type Held = { pulse: number; until: number; value: Promise<unknown> };
const held = new Map<string, Held>();

/**
 * What `count` answered before, as long as nothing in the library changed and at most `ms`; equal questions at one time share one answer.
 * An answer belongs to the pulse before it was asked for, so one that a change overtook is never given again. Do not change what it gives.
 */
export async function kept<T>(key: string, ms: number, count: () => Promise<T>): Promise<T> {
  const now = pulse();
  if (now === null) return count();
  const found = held.get(key);
  held.delete(key);
  const fits = found && found.pulse === now && found.until > Date.now();
  const entry = fits ? found : { pulse: now, until: Date.now() + ms, value: count() };
  held.set(key, entry);
  for (const oldest of held.keys()) {
    if (held.size <= MOST) break;
    held.delete(oldest);
  }
  try {
    return (await entry.value) as T;
  } catch (error) {
    if (held.get(key) === entry) held.delete(key);
    throw error;
  }
}

/** The filter among a query's other keys, as text that is equal for equal filters. */
export const filterKey = (query: PersonaFilter): string =>
  canonical(Object.fromEntries(Object.keys(personaFilterSchema.shape).map((key) => [key, query[key as keyof PersonaFilter]])));

/** When each connection was read: a filter that compares with it is asked again after a new read. */
export const readTimes = (connections: readonly ConnectionRow[]): string =>
  connections.map(({ id, readAt }) => `${id} ${readAt?.getTime()}`).join();

/** How many the list shows for a filter. */
export async function countPersonas(filter: PersonaFilter, connections?: readonly ConnectionRow[]): Promise<number> {
  const moves = filter.freshness !== undefined || filter.read !== undefined;
  const times = filter.read === undefined ? "" : readTimes(connections ?? (await heldConnections()).rows);
  return kept(`count ${filterKey(filter)} ${times}`, moves ? MINUTE_MS : Number.POSITIVE_INFINITY, async () => {
    const db = await database();
    const [found] = await db.select({ n: count() }).from(personas).where(personaWhere(filter));
    return found?.n ?? 0;
  });
}
