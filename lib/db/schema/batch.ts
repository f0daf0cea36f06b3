import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { BatchScope, BatchSummary, Change, ItemState } from "@/lib/model/batch";
import type { BatchKind, Verb } from "@/lib/model/batch-state";
import type { JsonObject } from "@/lib/model/json";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** What a person asked for: `active` until everything is settled, whatever its items wait for. */
export type BatchPhase = "active" | "paused" | "cancelling" | "cancelled" | "done";

/** Every write goes through this ledger; `via` "form" marks the one-item batches behind single edits. */
export const batches = pgTable(
  "batches",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<BatchKind>().notNull(),
    name: text().notNull(),
    via: text().$type<"form" | "batch" | "restore">().notNull(),
    userId: text("user_id"),
    by: text(),
    phase: text().$type<BatchPhase>().notNull().default("active"),
    total: integer().notNull(),
    changes: jsonb().$type<Change[]>(),
    /** Who was meant, as it was asked for. */
    scope: jsonb().$type<BatchScope>(),
    /** What the preview promised. */
    planned: jsonb().$type<{ will: number; unchanged: number; cannot: number }>(),
    /** The file an import came from. */
    importId: uuid("import_id"),
    /** What its items came to, once they are cleaned away. */
    summary: jsonb().$type<BatchSummary>(),
    /** When one of its items was last taken: the one that waited longest is next. */
    servedAt: at("served_at"),
    undoOf: uuid("undo_of"),
    idempotencyKey: text("idempotency_key"),
    requestHash: text("request_hash"),
    createdAt: at("created_at").notNull().defaultNow(),
    startedAt: at("started_at"),
    finishedAt: at("finished_at"),
  },
  (t) => [
    uniqueIndex("batches_key").on(t.userId, t.idempotencyKey),
    index("batches_created").on(t.createdAt),
    index("batches_open").on(t.phase).where(sql`${t.phase} in ('active', 'paused', 'cancelling')`),
  ],
);

export const batchItems = pgTable(
  "batch_items",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    index: integer().notNull(),
    connectionId: uuid("connection_id").notNull(),
    source: text().notNull(),
    verb: text().$type<Verb>().notNull(),
    /** Index of the item that must be done before this one may begin. */
    dependsOn: integer("depends_on"),
    /** Of an import: the row's number in the file, as a spreadsheet counts. */
    row: integer(),
    personaId: uuid("persona_id"),
    sourceId: text("source_id"),
    name: text().notNull(),
    state: text().$type<ItemState>().notNull().default("pending"),
    attempts: integer().notNull().default(0),
    /** Times an unsure create was looked for upstream and not found. */
    looks: integer().notNull().default(0),
    /** Values to create, or exact values to put back (undo, form); without it the batch's changes apply. */
    wanted: jsonb().$type<JsonObject>(),
    /** Of a create: the place it goes to. */
    scope: text(),
    /** Version a person saw when confirming. */
    baseVersion: text("base_version"),
    /** Values right before the write, and right after it. */
    before: jsonb().$type<JsonObject>(),
    after: jsonb().$type<JsonObject>(),
    /** Version the write led to. */
    resultVersion: text("result_version"),
    /** Of a create: hash of what it sends, to recognize its row upstream. */
    fingerprint: text(),
    requestHash: text("request_hash"),
    problem: text(),
    problemCode: text("problem_code"),
    notBefore: at("not_before").notNull().defaultNow(),
    /** The answer must be here by then. */
    deadline: at("deadline"),
    /** When the first attempt left. */
    sentAt: at("sent_at"),
    leaseOwner: text("lease_owner"),
    leaseUntil: at("lease_until"),
    /** Grows with every lease: an outcome is recorded only under the number it was leased with. */
    fence: bigint({ mode: "number" }).notNull().default(0),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.index] }),
    index("batch_items_fingerprint").on(t.connectionId, t.fingerprint).where(sql`${t.fingerprint} is not null`),
    index("batch_items_persona").on(t.personaId),
    index("batch_items_open").on(t.batchId, t.connectionId, t.index).where(sql`${t.state} in ('pending', 'sending', 'unsure')`),
    index("batch_items_depends").on(t.batchId, t.dependsOn).where(sql`${t.dependsOn} is not null`),
  ],
);
