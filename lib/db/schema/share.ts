import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { personas } from "./persona";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

export const shares = pgTable("shares", {
  id: uuid().primaryKey().defaultRandom(),
  /** SHA-256 of the token in the address. */
  tokenHash: text("token_hash").notNull().unique(),
  label: text(),
  fields: text().array().notNull(),
  passwordHash: text("password_hash"),
  expiresAt: at("expires_at"),
  on: boolean("is_on").notNull().default(true),
  allowExport: boolean("allow_export").notNull().default(false),
  /** Grows when password, fields, expiry or state change: unlocks made before are void. */
  epoch: integer().notNull().default(0),
  views: integer().notNull().default(0),
  lastViewAt: at("last_view_at"),
  userId: text("user_id"),
  by: text(),
  createdAt: at("created_at").notNull().defaultNow(),
});

export const sharePersonas = pgTable(
  "share_personas",
  {
    shareId: uuid("share_id")
      .notNull()
      .references(() => shares.id, { onDelete: "cascade" }),
    personaId: uuid("persona_id")
      .notNull()
      .references(() => personas.id, { onDelete: "cascade" }),
    position: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.shareId, t.personaId] }), index("share_personas_persona").on(t.personaId)],
);

export const shareUnlocks = pgTable("share_unlocks", {
  tokenHash: text("token_hash").primaryKey(),
  shareId: uuid("share_id")
    .notNull()
    .references(() => shares.id, { onDelete: "cascade" }),
  epoch: integer().notNull(),
  expiresAt: at("expires_at").notNull(),
});
