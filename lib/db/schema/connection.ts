import { sql } from "drizzle-orm";
import { boolean, integer, jsonb, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Account } from "@/lib/model/connection";
import type { ErrorCode } from "@/lib/model/errors";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const connections = pgTable(
  "connections",
  {
    id: uuid().primaryKey().defaultRandom(),
    source: text().notNull(),
    label: text().notNull(),
    origin: text().notNull(),
    /** Credentials as sealed JSON. */
    secret: text().notNull(),
    keyHint: text("key_hint"),
    keySetAt: at("key_set_at").notNull().defaultNow(),
    keySetBy: text("key_set_by"),
    /** Made from the environment at start; at most one per source. */
    fromEnv: boolean("from_env").notNull().default(false),
    paused: boolean().notNull().default(false),
    /** A sentence, when the app paused it by itself. */
    pausedReason: text("paused_reason"),
    account: jsonb().$type<Account>(),
    /** Start of the newest complete read. */
    readAt: at("read_at"),
    triedAt: at("tried_at"),
    problemCode: text("problem_code").$type<ErrorCode>(),
    problemDetail: text("problem_detail"),
    failingSince: at("failing_since"),
    refreshWanted: boolean("refresh_wanted").notNull().default(false),
    refreshLease: text("refresh_lease"),
    refreshLeaseUntil: at("refresh_lease_until"),
    refreshStartedAt: at("refresh_started_at"),
    refreshRead: integer("refresh_read").notNull().default(0),
    createdAt: at("created_at").notNull().defaultNow(),
    createdBy: text("created_by"),
  },
  (t) => [uniqueIndex("connections_env").on(t.source).where(sql`${t.fromEnv}`)],
);

export const scopes = pgTable(
  "scopes",
  {
    connectionId: uuid("connection_id")
      .notNull()
      .references(() => connections.id, { onDelete: "cascade" }),
    id: text().notNull(),
    kind: text().notNull(),
    label: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.connectionId, t.id] })],
);

/** One token bucket per stored key, shared by every process. Times in milliseconds since 1970. */
export const buckets = pgTable("buckets", {
  connectionId: uuid("connection_id")
    .primaryKey()
    .references(() => connections.id, { onDelete: "cascade" }),
  state: jsonb().notNull(),
});
