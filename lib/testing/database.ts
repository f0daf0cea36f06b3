import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { closeDatabase, type Opened } from "@/lib/db/client";
import { openEmbedded } from "@/lib/db/embedded";
import { openPostgres } from "@/lib/db/postgres";
import { resetEnv } from "@/lib/server/env";

const SECRET_KEY = Buffer.alloc(32, 7).toString("base64");
const holder = globalThis as typeof globalThis & { personaryDb?: Promise<Opened> };

/** Gives the test file an empty, migrated database behind `database()`: in memory, or a new one on the server of TEST_DATABASE_URL. Call it at the top of the file. */
export function useTestDatabase(): void {
  beforeAll(async () => {
    await closeDatabase();
    process.env.SECRET_KEY ??= SECRET_KEY;
    resetEnv();
    const server = process.env.TEST_DATABASE_URL;
    holder.personaryDb = server ? openOn(server) : openEmbedded();
    await holder.personaryDb;
  });
  afterAll(closeDatabase);
}

async function openOn(server: string): Promise<Opened> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { db, close } = await openPostgres(url.href);
  return {
    db,
    close: async () => {
      await close();
      await run(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
