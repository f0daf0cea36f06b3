import "server-only";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { startListener } from "./listener";
import { type Db, MIGRATIONS, type Opened } from "./opened";
import { beat } from "./pulse";
import * as schema from "./schema";

const MIGRATION_LOCK = 7_266_501;
const WRITES_LIBRARY = /\b(?:insert into|update|delete from) "(?:personas|persona_scopes)"|\bdelete from "(?:connections|scopes)"/;

/** A Postgres server; migrations run under an advisory lock, so instances may start together. */
export async function openPostgres(url: string): Promise<Opened> {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on("error", () => {});
  const client = await pool.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await migrate(drizzle(client, { schema }), { migrationsFolder: MIGRATIONS });
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
  const listener = await startListener(url, pool);
  return {
    db: beatAtOnce(drizzle(pool, { schema }) as unknown as Db, pool),
    close: async () => {
      await listener.stop();
      await pool.end();
    },
  };
}

/** A notice comes on another line, a moment after the write's own answer; who writes here reads his own change at once. */
function beatAtOnce(db: Db, pool: pg.Pool): Db {
  const transaction = db.transaction.bind(db);
  db.transaction = (run, config) => transaction(run, config).finally(beat);
  const query = pool.query.bind(pool) as (statement: { text?: string }, values?: unknown[]) => Promise<unknown>;
  const asking = (statement: { text?: string }, values?: unknown[]) => {
    const asked = query(statement, values);
    return WRITES_LIBRARY.test(statement.text ?? "") ? asked.finally(beat) : asked;
  };
  pool.query = asking as typeof pool.query;
  return db;
}
