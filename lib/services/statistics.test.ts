import { getTableColumns, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database, rows } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored } from "@/lib/testing/library";
import { statisticsAfter } from "./statistics";

useTestDatabase();

let home = "";

beforeAll(async () => {
  home = await addHome("octave");
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

async function described(): Promise<string[]> {
  const found = await rows<{ name: string }>(await database(), sql`select attname as name from pg_stats where tablename = 'personas'`);
  return found.map(({ name }) => name).sort();
}

test("after the first rows the planner knows every column", async () => {
  await add(100);
  await statisticsAfter(0);
  expect(await described()).toEqual([]);
  await statisticsAfter(100);
  expect(await known()).toBe(100);
  expect(await described()).toEqual(
    Object.values(getTableColumns(personas))
      .map(({ name }) => name)
      .sort(),
  );
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
