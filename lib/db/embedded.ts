import "server-only";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { lockFolderSoon } from "./lock";
import { type Db, MIGRATIONS, type Opened } from "./opened";
import { beat, CHANNEL, setHearing } from "./pulse";
import * as schema from "./schema";

/** Postgres inside this process, its files under `folder`/db; without a folder it lives in memory. */
export async function openEmbedded(folder?: string): Promise<Opened> {
  const release = folder ? await lockFolderSoon(folder) : () => {};
  try {
    const client = await PGlite.create({ ...(folder && { dataDir: path.join(folder, "db") }), extensions: { pg_trgm } });
    const db = drizzle(client, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });
    await client.listen(CHANNEL, beat);
    setHearing(true);
    return {
      db: db as unknown as Db,
      oneLine: true,
      close: async () => {
        setHearing(false);
        await client.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
