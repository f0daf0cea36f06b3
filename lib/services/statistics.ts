import "server-only";
import { setImmediate as turn } from "node:timers/promises";
import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { database, rows } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { env } from "@/lib/server/env";

const MOST = 2_000;
const SHARE = 0.2;

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
  for (const { part, target } of env().DATABASE_URL ? WHOLE : SMALL) {
    await db.transaction(async (tx) => {
      if (target) await tx.execute(sql.raw(`set local default_statistics_target = ${target}`));
      await tx.execute(sql`analyze ${part}`);
    });
    await turn();
  }
}

type Part = { part: SQL; target?: number };

const WHOLE: readonly Part[] = [{ part: sql`personas` }, { part: sql`persona_scopes` }];

const { words, ...others } = getTableColumns(personas);
const namesOf = (columns: readonly { name: string }[]): SQL =>
  sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );

/** On the embedded database everybody waits while one statement runs: samples are small (300 rows times the target), and words, which take longest, come apart. */
const SMALL: readonly Part[] = [
  { part: sql`personas (${namesOf([words])})`, target: 4 },
  { part: sql`personas (${namesOf(Object.values(others))})`, target: 5 },
  { part: sql`persona_scopes`, target: 10 },
];
