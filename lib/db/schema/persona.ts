import { sql } from "drizzle-orm";
import { bigserial, customType, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { FieldDiff } from "@/lib/model/diff";
import type { JsonObject } from "@/lib/model/json";
import type { PersonaState, RevisionKind, RevisionVia } from "@/lib/model/persona";
import { connections } from "./connection";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Lexemes for `@@` with prefixes; made by `model/search-words`, not by the database's own parser. */
const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The mirror: what each source held when it was last read. */
export const personas = pgTable(
  "personas",
  {
    id: uuid().primaryKey().defaultRandom(),
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => connections.id, { onDelete: "cascade" }),
    source: text().notNull(),
    sourceId: text("source_id").notNull(),
    name: text().notNull(),
    nameKey: text("name_key").notNull(),
    alias: text(),
    role: text(),
    voice: text(),
    line: text(),
    values: jsonb().$type<JsonObject>().notNull(),
    other: jsonb().$type<JsonObject>().notNull(),
    /** Hash of the declared values. */
    version: text().notNull(),
    state: text().$type<PersonaState>().notNull(),
    ready: integer().notNull(),
    readyFilled: integer("ready_filled").notNull(),
    readyCounted: integer("ready_counted").notNull(),
    missing: text().array().notNull(),
    /** Meanings behind `missing`. */
    gaps: text().array().notNull().default(sql`'{}'::text[]`),
    words: tsvector().notNull().default(sql`''::tsvector`),
    /** Of everything a read brought: equal means there is nothing to write. */
    hash: text().notNull().default(""),
    /** When this row's content was read; the connection's newest complete read may be later and then counts. */
    readAt: at("read_at").notNull(),
    /** Null: the source tells no time and no change was seen yet. */
    changedAt: at("changed_at"),
    changedBy: text("changed_by"),
    createdBy: text("created_by"),
    firstSeenAt: at("first_seen_at").notNull().defaultNow(),
    /** Kept by a trigger: the database's time of the last write to this row. */
    touchedAt: at("touched_at").notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("personas_source_id").on(t.connectionId, t.sourceId),
    index("personas_changed").on(sql`coalesce(${t.changedAt}, 'epoch'::timestamptz) desc`, t.id.desc().nullsFirst()),
    index("personas_name").on(t.nameKey, t.id),
    index("personas_ready").on(t.ready, t.id),
    index("personas_words").using("gin", t.words),
    index("personas_touched").on(t.touchedAt),
    index("personas_read").on(t.connectionId, t.readAt, t.id),
    index("personas_facets").on(t.connectionId, t.state, t.source, t.ready),
  ],
);

export const personaScopes = pgTable(
  "persona_scopes",
  {
    personaId: uuid("persona_id")
      .notNull()
      .references(() => personas.id, { onDelete: "cascade" }),
    connectionId: uuid("connection_id").notNull(),
    scopeId: text("scope_id").notNull(),
  },
  (t) => [primaryKey({ columns: [t.personaId, t.scopeId] }), index("persona_scopes_scope").on(t.scopeId, t.personaId)],
);

/** Every content a persona was seen to hold, oldest first by `seq`. */
export const revisions = pgTable(
  "revisions",
  {
    id: uuid().primaryKey().defaultRandom(),
    seq: bigserial({ mode: "number" }).notNull(),
    personaId: uuid("persona_id")
      .notNull()
      .references(() => personas.id, { onDelete: "cascade" }),
    at: at("at").notNull().defaultNow(),
    by: text(),
    via: text().$type<RevisionVia>().notNull(),
    kind: text().$type<RevisionKind>().notNull().default("changed"),
    version: text().notNull(),
    values: jsonb().$type<JsonObject>().notNull(),
    changes: jsonb().$type<FieldDiff[]>().notNull(),
    batchId: uuid("batch_id"),
  },
  (t) => [index("revisions_persona").on(t.personaId, t.seq), index("revisions_version").on(t.personaId, t.version)],
);
