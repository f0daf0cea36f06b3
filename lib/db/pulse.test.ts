import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { until } from "@/lib/testing/world";
import { closeDatabase, database, rows } from "./client";
import { pulse } from "./pulse";
import { connections, personas } from "./schema";

const SERVER = process.env.TEST_DATABASE_URL ?? "";

useTestDatabase();

const id = randomUUID();
const personaId = randomUUID();

beforeAll(async () => {
  const db = await database();
  await db
    .insert(connections)
    .values({ id, source: "octave", label: "One", origin: "https://example.com", secret: "", keySetAt: new Date() });
  await db.insert(personas).values({
    id: personaId,
    connectionId: id,
    source: "octave",
    sourceId: "1",
    name: "One",
    nameKey: "one",
    values: {},
    other: {},
    version: "",
    state: "active",
    ready: 0,
    readyFilled: 0,
    readyCounted: 0,
    missing: [],
    readAt: new Date(),
  });
});

const known = (): number => pulse() ?? Number.NaN;
const rename = (name: string) => database().then((db) => db.update(personas).set({ name }).where(eq(personas.id, personaId)));

test("it has grown as soon as a plain write has answered", async () => {
  const before = known();
  await rename("Two");
  expect(known()).toBeGreaterThan(before);
});

test("it has grown as soon as a transaction has answered", async () => {
  const before = known();
  const db = await database();
  await db.transaction(async (tx) => {
    await tx.update(personas).set({ name: "Three" }).where(eq(personas.id, personaId));
  });
  expect(known()).toBeGreaterThan(before);
});

test("reading, and writing elsewhere, lets it stand", async () => {
  const db = await database();
  // What a server still had to tell of earlier writes may come in between.
  await until(async () => {
    const before = known();
    await db.select().from(personas);
    await db.update(connections).set({ label: "Two" }).where(eq(connections.id, id));
    await wait(100);
    return known() === before;
  });
});

describe.runIf(SERVER !== "")("on a server", () => {
  const outside = async (statement: string) => {
    const db = await database();
    const [here] = await rows<{ name: string }>(db, sql`select current_database() as name`);
    const url = new URL(SERVER);
    url.pathname = `/${here?.name}`;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };

  test("a write of another connection is heard", async () => {
    const before = known();
    await outside("update personas set name = 'Four'");
    await until(async () => known() > before);
  });

  test("a listening line that breaks is made again, the pulse is null meanwhile and grows", async () => {
    const before = known();
    const met: (number | null)[] = [];
    const watch = setInterval(() => met.push(pulse()), 1);
    await outside(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%' and pid <> pg_backend_pid()",
    );
    await until(async () => met.includes(null) && known() > before);
    clearInterval(watch);
    const again = known();
    await outside("update personas set name = 'Five'");
    await until(async () => known() > again);
  });
});

test("a removed connection takes its rows along, which is heard; a closed database is not", async () => {
  const before = known();
  const db = await database();
  await db.delete(connections).where(eq(connections.id, id));
  expect(known()).toBeGreaterThan(before);
  await closeDatabase();
  expect(pulse()).toBeNull();
});
