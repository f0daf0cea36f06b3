import "server-only";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { EmbeddedLine } from "./embedded-line";
import { lockFolderSoon } from "./lock";
import { type Db, MIGRATIONS, type Opened } from "./opened";
import { beat, CHANNEL, setHearing } from "./pulse";
import * as schema from "./schema";

/** Postgres inside this process: with its files under `folder`/db and in a thread of its own, or, without a folder, in memory. */
export async function openEmbedded(folder?: string): Promise<Opened> {
  const release = folder ? await lockFolderSoon(folder) : () => {};
  try {
    const client = folder ? await EmbeddedLine.open(path.join(folder, "db"), { channel: CHANNEL, heard: beat }) : await inMemory();
    const db = drizzle(client as PGlite, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });
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

async function inMemory(): Promise<PGlite> {
  const client = await PGlite.create({ extensions: { pg_trgm } });
  await client.listen(CHANNEL, beat);
  return client;
}
