import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { ItemState } from "@/lib/model/batch";
import { BIN_DAYS } from "@/lib/model/bin-days";
import type { JsonObject } from "@/lib/model/json";
import type { BatchRow } from "./item-lease";
import { placesHeld } from "./return-plan";

/** The newest write that made or removed a persona. */
type LastWrite = { batch: string; kind: "create" | "remove"; by: string | null; before: JsonObject | null };
/** The newest try to put it back; `at` in milliseconds. */
export type Attempt = {
  batch: string;
  index: number;
  state: ItemState;
  problem: string | null;
  phase: BatchRow["phase"];
  undoOf: string | null;
  at: number;
};

/** Of its newest end or return as the history has it; null when that was a return. */
const mark = (column: "at" | "by" | "via") =>
  sql.raw(
    `(select case when mark.kind = 'deleted' then mark.${column} end from revisions mark
      where mark.persona_id = personas.id and mark.kind <> 'changed' order by mark.seq desc limit 1)`,
  );

/** A row is not written again once it is known as deleted, so without a mark its reading tells. */
const deletedAt = sql<Date>`coalesce(${mark("at")}, personas.read_at)`.mapWith(personas.readAt);

const lastWrite = sql<LastWrite | null>`(
  select json_build_object('batch', b.id, 'kind', i.verb, 'by', b.by, 'before', i.before)
  from batch_items i join batches b on b.id = i.batch_id
  where i.persona_id = personas.id and i.state = 'done' and i.verb in ('create', 'remove')
  order by i.updated_at desc, b.created_at desc limit 1)`;

const lastAttempt = sql<Attempt | null>`(
  select json_build_object('batch', b.id, 'index', i.index, 'state', i.state, 'problem', i.problem, 'phase', b.phase,
    'undoOf', b.undo_of, 'at', extract(epoch from b.created_at) * 1000)
  from batch_items i join batches b on b.id = i.batch_id
  where i.persona_id = personas.id and i.verb = 'create' and (b.undo_of is not null or b.via = 'restore')
  order by b.created_at desc, b.id limit 1)`;

const columns = {
  id: personas.id,
  connectionId: personas.connectionId,
  source: personas.source,
  name: personas.name,
  line: personas.line,
  state: personas.state,
  values: personas.values,
  deletedAt,
  markVia: sql<string | null>`${mark("via")}`,
  markBy: sql<string | null>`${mark("by")}`,
  places: placesHeld,
  label: connections.label,
  paused: connections.paused,
  pausedReason: connections.pausedReason,
  lastWrite,
  lastAttempt,
};

export type BinRow = Awaited<ReturnType<typeof binRow>> & object;

const from = (tx: Tx) => tx.select(columns).from(personas).innerJoin(connections, eq(connections.id, personas.connectionId));

/** One persona with all that tells whether and how it can come back, whatever its state. */
export async function binRow(tx: Tx, id: string) {
  const [row] = await from(tx).where(eq(personas.id, id));
  return row;
}

const inBin = (id: string | undefined) =>
  and(
    eq(personas.state, "deleted"),
    sql`${deletedAt} > now() - ${`${BIN_DAYS} days`}::interval`,
    id === undefined ? undefined : eq(personas.id, id),
  );

type Page = { after: { key: string; id: string } | undefined; limit: number; id: string | undefined };

/** Deleted within the last days, newest first. */
export async function binRows(tx: Tx, { after, limit, id }: Page): Promise<BinRow[]> {
  const rest = after && sql`(${deletedAt}, ${personas.id}) < (${after.key}::timestamptz, ${after.id}::uuid)`;
  return from(tx)
    .where(and(inBin(id), rest))
    .orderBy(desc(deletedAt), desc(personas.id))
    .limit(limit);
}

export async function binTotal(tx: Tx, id: string | undefined): Promise<number> {
  const [found] = await tx.select({ n: sql<number>`count(*)::int` }).from(personas).where(inBin(id));
  return found?.n ?? 0;
}
