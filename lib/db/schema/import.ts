import { customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { ColumnMode, ImportColumn, ImportMatch, ImportTarget } from "@/lib/model/import";
import { connections } from "./connection";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A file somebody brought, how it is read, and where its columns go. */
export const imports = pgTable(
  "imports",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: text("user_id").notNull(),
    by: text(),
    name: text().notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    format: text().$type<"csv" | "tsv" | "xlsx" | "json">().notNull(),
    encoding: text(),
    delimiter: text(),
    sheets: jsonb().$type<string[]>(),
    sheet: text(),
    /** Row that holds the titles, from 1; null: the file has none. */
    headerRow: integer("header_row"),
    rows: integer().notNull(),
    columns: jsonb().$type<ImportColumn[]>().notNull(),
    listSeparator: text("list_separator").notNull(),
    connectionId: uuid("connection_id").references(() => connections.id, { onDelete: "set null" }),
    scope: text(),
    match: jsonb().$type<ImportMatch>().notNull(),
    unmatched: text().$type<"create" | "skip">().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
    /** When the content was cleaned away; the rest stays for its batch. */
    clearedAt: at("cleared_at"),
  },
  (t) => [index("imports_created").on(t.createdAt)],
);

/** The content of an import as it came in, in pieces of at most 1 MiB. */
export const importParts = pgTable(
  "import_parts",
  {
    importId: uuid("import_id")
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    seq: integer().notNull(),
    bytes: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.seq] })],
);

/** Where a column of this title went the last time, per source. */
export const importMemories = pgTable(
  "import_memories",
  {
    source: text().notNull(),
    headerKey: text("header_key").notNull(),
    target: jsonb().$type<ImportTarget>(),
    mode: text().$type<ColumnMode>().notNull(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.source, t.headerKey] })],
);
