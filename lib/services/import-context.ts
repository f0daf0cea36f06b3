import "server-only";
import { database } from "@/lib/db/client";
import { connections } from "@/lib/db/schema";
import { AppError } from "@/lib/model/errors";
import { factColumns, type Layout, layoutFor } from "@/lib/model/import-layout";
import { getSource } from "@/lib/sources/registry";
import type { Source } from "@/lib/sources/source";
import { type Matcher, matcherOf } from "./import-matcher";
import { type PlaceOf, placesOf } from "./import-places";
import { type ImportRules, importRules } from "./import-rules";
import type { ImportRow } from "./import-view";

/** All that the plan of an import keeps in mind from row to row. */
export type ImportContext = {
  row: ImportRow;
  rules: ImportRules;
  matcher: Matcher;
  facts: ReturnType<typeof factColumns>;
  /** Where new personas go; undefined: they cannot be made. */
  home: { connectionId: string; source: Source; placeOf: PlaceOf } | undefined;
  labels: ReadonlyMap<string, string>;
  /** The connection a row is shown under when it names nobody and none is chosen. */
  shownUnder: (cells: readonly string[]) => { connectionId: string; source: string };
  layoutOf: (source: Source) => Layout;
  /** Rows that went to a persona, or to a name nobody has yet. */
  taken: Map<string, number>;
  /** How often a fingerprint was seen in this file. */
  equal: Map<string, number>;
};

export async function importContext(row: ImportRow): Promise<ImportContext> {
  const rules = await importRules(row.connectionId);
  const db = await database();
  const all = await db
    .select({ id: connections.id, label: connections.label, source: connections.source })
    .from(connections)
    .orderBy(connections.createdAt, connections.id);
  const [first] = all;
  if (!first) throw new AppError("invalid", "No source is connected, so there is nowhere for these rows to go. Add a connection first.");
  const facts = factColumns(row.columns);
  const shownUnder = (cells: readonly string[]) => {
    const said = facts.connection === undefined ? undefined : cells[facts.connection]?.trim();
    const { id, source } = all.find(({ label }) => label === said) ?? first;
    return { connectionId: id, source };
  };
  const source = rules.connection && getSource(rules.connection.source);
  const layouts = new Map<string, Layout>();
  const layoutOf = (of: Source): Layout => {
    const layout = layouts.get(of.id) ?? layoutFor(of, row.columns, rules);
    layouts.set(of.id, layout);
    return layout;
  };
  return {
    row,
    rules,
    matcher: await matcherOf(row, rules),
    facts,
    home:
      rules.connection && source
        ? { connectionId: rules.connection.id, source, placeOf: await placesOf(rules.connection.id, source, row.scope) }
        : undefined,
    labels: new Map(all.map(({ id, label }) => [id, label])),
    shownUnder,
    layoutOf,
    taken: new Map(),
    equal: new Map(),
  };
}
