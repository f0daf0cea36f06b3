import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { connections, importMemories } from "@/lib/db/schema";
import { exactTitles } from "@/lib/model/import-exact";
import { type MapRules, type Remembered, titleTest } from "@/lib/model/import-map";
import { getSource, listSources } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import type { ConnectionRow } from "./calls";
import { rowOf } from "./connections";

/** `sources`: those whose personas the rows may be about; `isTitle`: whether any source knows such a title. */
export type ImportRules = MapRules & {
  connection: ConnectionRow | null;
  sources: readonly Source[];
  isTitle: (title: string) => boolean;
};

/** Where the columns of a file can go. Throws `not_found` for a connection that does not exist. */
export async function importRules(connectionId: string | null): Promise<ImportRules> {
  const connection = connectionId === null ? null : await rowOf(connectionId);
  const sources = connection ? [getSource(connection.source)] : await connectedSources();
  const [only] = connection ? sources : [];
  const all = exactTitles(listSources(), listSources());
  const own = exactTitles(listSources(), sources);
  return {
    connection,
    sources,
    ...own,
    remembered: only ? await memories(only.id) : new Map(),
    fields: only?.fields ?? [],
    isTitle: titleTest({ exact: all.exact, fields: (connection ? sources : listSources()).flatMap(({ fields }) => fields) }),
  };
}

async function connectedSources(): Promise<Source[]> {
  const db = await database();
  const found = await db.selectDistinct({ source: connections.source }).from(connections);
  return found.map(({ source }) => getSource(source));
}

async function memories(source: string): Promise<Map<string, Remembered>> {
  const db = await database();
  const found = await db.select().from(importMemories).where(eq(importMemories.source, source));
  return new Map(found.map(({ headerKey, target, mode }) => [headerKey, { target, mode }]));
}
