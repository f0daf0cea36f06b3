import "server-only";
import { and, asc, count, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import type { PersonaPage, PersonaQuery } from "@/lib/model/persona-query";
import { type Actor, needRole } from "./actor";
import { listHealth } from "./connection-view";
import { personaWhere } from "./persona-filter";
import { scopesOf, summaryOf } from "./persona-view";
import { refreshStale } from "./scheduler";

const {
  values: _values,
  other: _other,
  words: _words,
  hash: _hash,
  gaps: _gaps,
  nameKey: _nameKey,
  firstSeenAt: _seen,
  ...shown
} = getTableColumns(personas);

const effectiveRead = sql<Date>`case when ${personas.state} in ('missing', 'deleted') then ${personas.readAt} else greatest(${personas.readAt}, coalesce(${connections.readAt}, ${personas.readAt})) end`;

/** What each sort compares, and whether its plain form runs downwards. */
const SORT = {
  changed: { by: sql`coalesce(${personas.changedAt}, 'epoch'::timestamptz)`, down: true, type: "timestamptz" },
  name: { by: sql`${personas.nameKey}`, down: false, type: "text" },
  readiness: { by: sql`${personas.ready}`, down: false, type: "int" },
  read: { by: effectiveRead, down: true, type: "timestamptz" },
} as const;

/** One page of the library from the mirror; a stale connection is read again in the background. */
export async function listPersonas(actor: Actor, query: PersonaQuery): Promise<PersonaPage> {
  needRole(actor, "viewer");
  const db = await database();
  const where = personaWhere(query);
  const reversed = query.sort.startsWith("-");
  const sort = SORT[query.sort.replace("-", "") as keyof typeof SORT];
  const down = sort.down !== reversed;
  const order = down ? desc : asc;
  const found = await db
    .select({ row: shown, readAt: connections.readAt, key: sql<string>`(${sort.by})::text` })
    .from(personas)
    .innerJoin(connections, eq(connections.id, personas.connectionId))
    .where(and(where, query.cursor ? after(query.cursor, sort, down) : undefined))
    .orderBy(order(sort.by), order(personas.id))
    .limit(query.limit + 1);
  const [total] = await db.select({ n: count() }).from(personas).where(where);
  const page = found.slice(0, query.limit);
  const places = await scopesOf(
    db,
    page.map(({ row }) => row.id),
  );
  const last = page.at(-1);
  await refreshStale();
  return {
    at: new Date().toISOString(),
    data: page.map(({ row, readAt }) => summaryOf(row, readAt, places.get(row.id) ?? [])),
    total: total?.n ?? 0,
    nextCursor: found.length > query.limit && last ? encode([last.key, last.row.id]) : null,
    connections: await listHealth(),
  };
}

function after(cursor: string, sort: { by: SQL; type: string }, down: boolean): SQL {
  const [text, id] = decode(cursor);
  const key = keyOf(text, sort.type);
  const type = sql.raw(sort.type);
  return down
    ? sql`(${sort.by}, ${personas.id}) < (${key}::${type}, ${id}::uuid)`
    : sql`(${sort.by}, ${personas.id}) > (${key}::${type}, ${id}::uuid)`;
}

const encode = (parts: [string, string]) => Buffer.from(JSON.stringify(parts)).toString("base64url");

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function decode(cursor: string): [string, string] {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")) as unknown[];
    if (typeof key === "string" && typeof id === "string" && UUID.test(id) && !key.includes("\0")) return [key, id];
  } catch {}
  throw broken();
}

/** A key that the sort's column can be compared with; a cursor of another sort is none. */
function keyOf(key: string, type: string): string {
  if (type === "text") return key.toWellFormed();
  if (type === "int" && /^\d{1,3}$/.test(key)) return key;
  const time = new Date(type === "timestamptz" ? key : Number.NaN);
  if (Number.isNaN(time.getTime()) || time.toISOString().length !== 24) throw broken();
  return time.toISOString();
}

const broken = () =>
  new AppError("invalid", "This page address is broken. Start again from the first page.", {
    issues: [{ path: ["cursor"], message: "Not a cursor of this list." }],
  });
