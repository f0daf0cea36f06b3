import { integer, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Small facts about this installation, such as the sealed constant that proves the server key. */
export const settings = pgTable("settings", { key: text().primaryKey(), value: jsonb().notNull() });

/** Attempts counted in a fixed window, before they are checked. */
export const throttles = pgTable("throttles", {
  key: text().primaryKey(),
  count: integer().notNull(),
  resetAt: timestamp("reset_at", { withTimezone: true, precision: 3 }).notNull(),
});
