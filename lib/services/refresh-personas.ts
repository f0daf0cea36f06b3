import "server-only";
import { and, asc, eq, gt, lt, notInArray, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { pacer } from "@/lib/server/pace";
import type { ConnectionRow, Line } from "./calls";
import { mirrorPage } from "./mirror-page";
import { placeByScope } from "./refresh-scopes";

const SLICE = 1_000;

/** Everything a source lists goes into the mirror; what it no longer lists is marked missing. Resolves with the number of rows written. */
export async function readPersonas(line: Line, renew: (set?: Partial<ConnectionRow>) => Promise<void>): Promise<number> {
  const { row, source, call } = line;
  const startedAt = new Date();
  const via = row.readAt === null ? ("connect" as const) : ("outside" as const);
  const seen = new Map<string, string>();
  let [written, unplaced, pageAt] = [0, false, new Date()];
  for await (const page of source.list(call)) {
    const before = seen.size;
    const told = (count: number) => renew({ refreshRead: before + count });
    const taken = await mirrorPage({ id: row.id, source }, page, { readAt: pageAt, via }, told);
    for (const [sourceId, id] of taken.ids) seen.set(sourceId, id);
    written += taken.written;
    unplaced ||= page.some((remote) => remote.scopes === undefined);
    pageAt = new Date();
  }
  written += await markMissing(row.id, new Set(seen.values()), startedAt);
  if (unplaced) await placeByScope(line, seen, renew);
  return written;
}

/** Goes through the ids alone, in slices: rows that were not written since `startedAt` and not listed are gone there. */
async function markMissing(connectionId: string, listed: ReadonlySet<string>, startedAt: Date): Promise<number> {
  const db = await database();
  const pace = pacer();
  const open = and(
    eq(personas.connectionId, connectionId),
    notInArray(personas.state, ["missing", "deleted"]),
    lt(personas.readAt, startedAt),
  );
  let [written, after] = [0, "00000000-0000-0000-0000-000000000000"];
  for (;;) {
    const held = await db
      .select({ id: personas.id })
      .from(personas)
      .where(and(open, gt(personas.id, after)))
      .orderBy(asc(personas.id))
      .limit(SLICE);
    const last = held.at(-1);
    if (!last) return written;
    after = last.id;
    const gone = held.flatMap(({ id }) => (listed.has(id) ? [] : id));
    if (gone.length > 0) {
      const ids = sql`${personas.id} = any(${sql.param(gone)}::uuid[])`;
      await db.update(personas).set({ state: "missing", changedAt: startedAt }).where(and(open, ids));
      written += gone.length;
    }
    await pace();
  }
}
