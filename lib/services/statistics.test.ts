import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database, rows } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored } from "@/lib/testing/library";
import { statisticsAfter } from "./statistics";

useTestDatabase();

let home = "";

beforeAll(async () => {
  home = await addHome("octave");
  // Postgres counts by itself too, a minute later: not in the middle of this.
  await (await database()).execute(sql`alter table personas set (autovacuum_enabled = false)`);
});

const add = (count: number) =>
  addMirrored(
    home,
    "octave",
    Array.from({ length: count }, (_, i) => ({ name: `Persona ${i}`, values: { description: `Word${i} and more` } })),
  );

async function known(): Promise<number> {
  const [found] = await rows<{ n: number }>(
    await database(),
    sql`select reltuples::float8 as n from pg_class where oid = 'personas'::regclass`,
  );
  return found?.n ?? Number.NaN;
}

/** Columns the planner knows something of, and those that it may (the migrations exclude some). */
async function columns(): Promise<{ known: string[]; open: string[] }> {
  const db = await database();
  const namesOf = (found: { name: string }[]) => found.map(({ name }) => name).sort();
  return {
    known: namesOf(await rows(db, sql`select attname as name from pg_stats where tablename = 'personas'`)),
    open: namesOf(
      await rows(
        db,
        sql`select attname as name from pg_attribute
          where attrelid = 'personas'::regclass and attnum > 0 and not attisdropped and attstattarget is distinct from 0`,
      ),
    ),
  };
}

test("after the first rows the planner knows every column", async () => {
  await add(100);
  await statisticsAfter(0);
  expect((await columns()).known).toEqual([]);
  await statisticsAfter(100);
  expect(await known()).toBe(100);
  const { known: learnt, open } = await columns();
  expect(open).toContain("words");
  expect(learnt).toEqual(open);
});

test("few writes wait until together they are more than a fifth", async () => {
  await add(30);
  await statisticsAfter(10);
  await statisticsAfter(10);
  expect(await known()).toBe(100);
  await statisticsAfter(1);
  expect(await known()).toBe(130);
  await statisticsAfter(10);
  expect(await known()).toBe(130);
});
