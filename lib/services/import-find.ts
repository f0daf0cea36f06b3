import "server-only";
import { and, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { plain } from "@/lib/model/search-text";

/** Ids of personas by key; several where a key is not one's own. */
export type Found = ReadonlyMap<string, readonly string[]>;
export type Find = (keys: readonly string[]) => Promise<Found>;

const KEY_MAX = 500;
const PAGE = 2_000;

/** Case, marks and space folded. */
export const foldedKey = (text: string): string => plain(text).slice(0, KEY_MAX);

const isThere = ne(personas.state, "deleted");

export const findByName =
  (connectionId: string): Find =>
  async (keys) => {
    const db = await database();
    const found = await db
      .select({ id: personas.id, key: personas.nameKey })
      .from(personas)
      .where(and(eq(personas.connectionId, connectionId), inArray(personas.nameKey, [...keys]), isThere));
    return grouped(found);
  };

/** Reads that field of every persona of the connection once. */
export async function findByField(connectionId: string, field: string): Promise<Find> {
  const db = await database();
  const all: { id: string; key: string }[] = [];
  const text = sql<string | null>`${personas.values} ->> ${field}`;
  for (let after: string | undefined; ; ) {
    const page = await db
      .select({ id: personas.id, text })
      .from(personas)
      .where(and(eq(personas.connectionId, connectionId), isThere, after === undefined ? undefined : gt(personas.id, after)))
      .orderBy(personas.id)
      .limit(PAGE);
    for (const row of page) if (row.text) all.push({ id: row.id, key: foldedKey(row.text) });
    if (page.length < PAGE) break;
    after = page.at(-1)?.id;
  }
  const found = grouped(all);
  return async () => found;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const idKey = (text: string): string => text.trim().toLowerCase();

/** Keys are our ids; deleted ones are found too, for saying so. */
export const findById: Find = async (keys) => {
  const ids = keys.filter((key) => UUID.test(key));
  if (ids.length === 0) return new Map();
  const db = await database();
  const found = await db.select({ id: personas.id }).from(personas).where(inArray(personas.id, ids));
  return new Map(found.map(({ id }) => [id, [id]]));
};

/** Keys are the source's own ids. */
export const findBySourceId =
  (connectionId: string): Find =>
  async (keys) => {
    const db = await database();
    const found = await db
      .select({ id: personas.id, key: personas.sourceId })
      .from(personas)
      .where(and(eq(personas.connectionId, connectionId), inArray(personas.sourceId, [...keys])));
    return grouped(found);
  };

function grouped(rows: readonly { id: string; key: string }[]): Found {
  const found = new Map<string, string[]>();
  for (const { id, key } of rows) {
    const ids = found.get(key);
    if (ids) ids.push(id);
    else found.set(key, [id]);
  }
  return found;
}
