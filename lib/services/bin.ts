import "server-only";
import { database } from "@/lib/db/client";
import type { BinPage } from "@/lib/model/bin";
import { type Actor, needRole } from "./actor";
import { viewEntry } from "./bin-facts";
import { binRows, binTotal } from "./bin-rows";
import { readCursor, writeCursor } from "./persona-cursor";

type BinQuery = { cursor?: string | undefined; limit: number; persona?: string | undefined };

/** Everybody deleted within the last 30 days, here or in the source, and not back yet; newest first. */
export async function listBin(actor: Actor, { cursor, limit, persona }: BinQuery): Promise<BinPage> {
  needRole(actor, "viewer");
  const after = cursor === undefined ? undefined : readCursor(cursor, "timestamptz");
  const db = await database();
  const [found, total] = await Promise.all([binRows(db, { after, limit: limit + 1, id: persona }), binTotal(db, persona)]);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = found.length > limit && last ? writeCursor({ key: last.deletedAt.toISOString(), id: last.id }) : null;
  return { data: page.map(viewEntry), total, nextCursor };
}
