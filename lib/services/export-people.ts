import "server-only";
import { eq, inArray } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import type { RowPersona } from "@/lib/model/cells/persona-row";
import type { JsonObject } from "@/lib/model/json";
import { getSource } from "@/lib/sources/registry";
import type { Scope } from "@/lib/sources/source";
import type { Chosen } from "./export-scope";
import { summaryColumns } from "./persona-view";

/** A persona as files hold it. */
export type ExportPerson = RowPersona & {
  name: string;
  connection: { id: string; label: string };
  scopes: Scope[];
  other: JsonObject;
};

const AT_ONCE = 200;

/** The chosen ones with all they hold, a few at a time; who has left the library meanwhile is left out. */
export async function* exportPeople(chosen: readonly Chosen[]): AsyncGenerator<ExportPerson> {
  const labels = await connectionLabels();
  for (let at = 0; at < chosen.length; at += AT_ONCE) {
    const ids = chosen.slice(at, at + AT_ONCE).map(({ id }) => id);
    const db = await database();
    const found = await db
      .select({ row: personas, places: summaryColumns.places })
      .from(personas)
      .innerJoin(connections, eq(connections.id, personas.connectionId))
      .where(inArray(personas.id, ids));
    const byId = new Map(found.map((one) => [one.row.id, one]));
    for (const id of ids) {
      const one = byId.get(id);
      if (one) yield personOf(one.row, one.places, labels.get(one.row.connectionId) ?? "");
    }
  }
}

function personOf(row: typeof personas.$inferSelect, scopes: Scope[], label: string): ExportPerson {
  return {
    name: row.name,
    source: row.source,
    connection: { id: row.connectionId, label },
    scopes,
    values: row.values,
    other: row.other,
    facts: {
      id: row.id,
      source: getSource(row.source).label,
      connection: label,
      scope: scopes.map((scope) => scope.label).join("\n"),
      sourceId: row.sourceId,
      version: row.version,
    },
  };
}

/** Labels by connection; the id stands behind one that two of them have. */
async function connectionLabels(): Promise<Map<string, string>> {
  const db = await database();
  const all = await db.select({ id: connections.id, label: connections.label }).from(connections);
  const isTwice = (label: string) => all.filter((other) => other.label === label).length > 1;
  return new Map(all.map(({ id, label }) => [id, isTwice(label) ? `${label} (${id})` : label]));
}
