import { index, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { users } from "./auth";
import { personas } from "./persona";

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** Open forms; a row that was not heard of for a while is over. */
export const presences = pgTable(
  "presences",
  {
    personaId: uuid("persona_id")
      .notNull()
      .references(() => personas.id, { onDelete: "cascade" }),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tab: text().notNull(),
    name: text().notNull(),
    since: at("since").notNull().defaultNow(),
    seenAt: at("seen_at").notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personaId, t.userId, t.tab] }), index("presences_seen").on(t.seenAt)],
);
