import { boolean, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** A saved address of the library: for its owner, or for everyone. */
export const views = pgTable(
  "views",
  {
    id: uuid().primaryKey().defaultRandom(),
    ownerId: text("owner_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    team: boolean().notNull().default(false),
    title: text().notNull(),
    address: text().notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (t) => [index("views_owner").on(t.ownerId)],
);

/** How one person has their tabs; `start` is the view that "/" opens. */
export const viewOrders = pgTable("view_orders", {
  userId: text("user_id")
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  order: jsonb().$type<string[]>().notNull().default([]),
  start: text(),
});
