import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import type { Meaning } from "@/lib/model/field";
import type { PersonaPage, PersonaQuery } from "@/lib/model/persona-query";
import { type Actor, needRole } from "./actor";
import type { ConnectionRow } from "./calls";
import { healthOf, heldConnections } from "./connection-view";
import { countPersonas } from "./counts";
import { meaningsOf, withCells } from "./persona-cells";
import { writeCursor } from "./persona-cursor";
import { pageOf } from "./persona-order";
import { summaryColumns, summaryOf } from "./persona-view";
import { refreshOld } from "./scheduler";

/** One page of the library from the mirror; a stale connection is read again in the background. */
export async function listPersonas(actor: Actor, query: PersonaQuery): Promise<PersonaPage> {
  needRole(actor, "viewer");
  const { at, rows: held } = await heldConnections();
  const meanings = meaningsOf(query.columns);
  const [found, total] = await Promise.all([pageRows(query, held, meanings.length > 0), countPersonas(query, held)]);
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  refreshOld(held);
  return {
    at: at.toISOString(),
    data: page.map((row) => summarized(row, held, meanings)),
    total,
    nextCursor: found.length > query.limit && last ? writeCursor({ key: last.key, id: last.row.id }) : null,
    connections: held.map(healthOf),
  };
}

type Found = Awaited<ReturnType<typeof pageRows>>[number];

async function pageRows(query: PersonaQuery, held: readonly ConnectionRow[], withValues: boolean) {
  const page = pageOf(query, held);
  const db = await database();
  return db
    .select({ ...summaryColumns, key: sql<string>`page.key::text`, ...(withValues && { values: personas.values }) })
    .from(sql`(${page.select}) as page`)
    .innerJoin(personas, sql`${personas.id} = page.id`)
    .orderBy(page.order);
}

function summarized({ row, places, values }: Found, held: readonly ConnectionRow[], meanings: readonly Meaning[]) {
  const readAt = held.find(({ id }) => id === row.connectionId)?.readAt ?? null;
  return withCells(summaryOf(row, readAt, places), values, meanings);
}
