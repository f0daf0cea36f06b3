import "server-only";
import { sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { env } from "@/lib/server/env";

const MOST = 2_000;
const SHARE = 0.2;
/** Sampled rows are 300 times this; enough for plans, and done in a moment on the embedded database, where everybody waits meanwhile. */
const EMBEDDED_TARGET = 10;

const holder = globalThis as typeof globalThis & { personaryUncounted?: number };

/** After reads that wrote much, the planner learns what the tables hold now: after the first one, 2,000 rows, or a fifth of the table. */
export async function statisticsAfter(written: number): Promise<void> {
  if (written === 0) return;
  const uncounted = (holder.personaryUncounted ?? 0) + written;
  holder.personaryUncounted = uncounted;
  const db = await database();
  const [known] = await rows<{ counted: number }>(
    db,
    sql`select reltuples::float8 as counted from pg_class where oid = 'personas'::regclass`,
  );
  if (uncounted <= MOST && uncounted <= SHARE * (known?.counted ?? 0)) return;
  holder.personaryUncounted = 0;
  for (const table of [sql`personas`, sql`persona_scopes`]) {
    await db.transaction(async (tx) => {
      if (!env().DATABASE_URL) await tx.execute(sql.raw(`set local default_statistics_target = ${EMBEDDED_TARGET}`));
      await tx.execute(sql`analyze ${table}`);
    });
  }
}
