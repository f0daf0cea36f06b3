import { eq, inArray, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import { personaQuerySchema, SORTS } from "@/lib/model/persona-query";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored, type Given } from "@/lib/testing/library";
import { owner } from "@/lib/testing/world";
import { listPersonas } from "./persona-list";

useTestDatabase();

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR);
const homes: string[] = [];

/** Many share a sort key, some were read by themselves, some are gone, one connection was never read to its end. */
const someone = (i: number): Given => ({
  name: `Name ${i % 9}`,
  ready: (i * 37) % 101,
  state: i % 11 === 0 ? "missing" : i % 13 === 0 ? "deleted" : "active",
  changedAt: i % 7 === 0 ? null : ago(i % 5),
  readAt: ago((i * 3) % 20),
});

beforeAll(async () => {
  for (const readAt of [ago(4), ago(4), ago(9), null]) {
    const id = await addHome("octave", { readAt });
    await addMirrored(
      id,
      "octave",
      Array.from({ length: 30 }, (_, i) => someone(i)),
    );
    homes.push(id);
  }
});

const list = (query: Record<string, unknown>) => listPersonas(owner, personaQuerySchema.parse(query));
const STATES = "active,missing,deleted";

async function walk(query: Record<string, unknown>, between = async (_page: number) => {}) {
  const met: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page === 0 || cursor; page += 1) {
    const found: Awaited<ReturnType<typeof list>> = await list({ ...query, ...(cursor && { cursor }) });
    met.push(...found.data.map((row) => row.id));
    cursor = found.nextCursor;
    await between(page);
  }
  return met;
}

test.each(SORTS)("%s: pages, a jump and the way back agree with the whole", async (sort) => {
  const whole = await list({ sort, state: STATES, limit: 200 });
  const ids = whole.data.map((row) => row.id);
  expect(new Set(ids).size).toBe(120);
  expect(await walk({ sort, state: STATES, limit: 7 })).toEqual(ids);
  const back = await list({ sort: sort.startsWith("-") ? sort.slice(1) : `-${sort}`, state: STATES, limit: 200 });
  expect(back.data.map((row) => row.id)).toEqual(ids.toReversed());
  const middle = await list({ sort, state: STATES, limit: 10, offset: 55 });
  expect(middle.data.map((row) => row.id)).toEqual(ids.slice(55, 65));
  const on = await list({ sort, state: STATES, limit: 200, cursor: middle.nextCursor ?? undefined });
  expect(on.data.map((row) => row.id)).toEqual(ids.slice(65));
  expect((await list({ sort, offset: 5_000 })).data).toEqual([]);
});

test("read sorts by the time that is shown", async () => {
  const times = (await list({ sort: "read", state: STATES, limit: 200 })).data.map((row) => row.readAt);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(new Set(times).size).toBeGreaterThan(5);
});

test.each(["source", "connection"])("read sorts inside a filter by %s", async (key) => {
  const value = key === "source" ? "octave" : homes.slice(1, 3).join();
  const found = await list({ sort: "read", [key]: value, limit: 200 });
  expect(found.data.length).toBe(found.total);
  expect(found.total).toBeGreaterThan(0);
});

const MOVES = { changedAt: sql`now()`, readAt: sql`now()` };

test.each(SORTS)("%s: rows come, go and change while somebody pages, and no other is lost or repeated", async (sort) => {
  const db = await database();
  const [home = ""] = homes;
  const extra = await addMirrored(
    home,
    "octave",
    Array.from({ length: 24 }, (_, i) => someone(i * 5 + 1)),
  );
  const moving = new Set<string>(extra);
  const still = (await list({ sort, state: STATES, limit: 200 })).data.map((row) => row.id).filter((id) => !moving.has(id));
  const met = await walk({ sort, state: STATES, limit: 9 }, async (page) => {
    const [changed, removed] = extra.slice(page * 2);
    if (!changed || !removed) return;
    await db
      .update(personas)
      .set({ ...MOVES, nameKey: `name ${page}`, ready: page })
      .where(eq(personas.id, changed));
    await db.delete(personas).where(eq(personas.id, removed));
    for (const id of await addMirrored(home, "octave", [someone(page)])) moving.add(id);
  });
  expect(met.filter((id) => !moving.has(id))).toEqual(still);
  await db.delete(personas).where(inArray(personas.id, [...moving]));
});

test.each(["changed", "read"])("%s: what changes under the cursor is never met twice", async (sort) => {
  const db = await database();
  const met = await walk({ sort, limit: 9 }, async () => {
    const [last] = await db.select({ id: personas.id }).from(personas).where(eq(personas.state, "active")).orderBy(sql`random()`).limit(1);
    await db
      .update(personas)
      .set(MOVES)
      .where(eq(personas.id, last?.id ?? ""));
  });
  expect(new Set(met).size).toBe(met.length);
});

test("a complete read between two pages loses nobody who was further down", async () => {
  const db = await database();
  const first = await list({ sort: "-read", connection: homes[2], limit: 9 });
  await db
    .update(connections)
    .set({ readAt: new Date() })
    .where(eq(connections.id, homes[2] ?? ""));
  const rest = await list({ sort: "-read", connection: homes[2], limit: 200, cursor: first.nextCursor ?? undefined });
  const met = new Set([...first.data, ...rest.data].map((row) => row.id));
  expect(met.size).toBe(first.total);
});

test.each(["\u{1F9D1}", "漢", "ع", "e\u0301", "x"])("names of 500 letters (%s) are listed, found and paged", async (letter) => {
  const name = letter.repeat(500);
  const home = await addHome("octave");
  await addMirrored(home, "octave", [{ name }, { name: `${name}2` }, { name: "" }]);
  const page = { connection: home, sort: "name", limit: 1 };
  expect((await walk(page)).length).toBe(3);
  expect((await list({ connection: home, limit: 9 })).data.map((row) => row.name)).toContain(name);
  if (letter.length === 1 && letter !== "\u{1F9D1}") expect((await list({ connection: home, q: name })).total).toBe(2);
});

test("a persona with nothing but an id is a row like any other", async () => {
  const home = await addHome("vibemap");
  await addMirrored(home, "vibemap", [{ name: "" }]);
  const { data } = await list({ connection: home, columns: "goals,pains,source,age" });
  expect(data).toMatchObject([{ name: "", role: null, scopes: [], changedAt: null, changedBy: null, createdBy: null }]);
  expect(Object.keys(data[0]?.cells ?? {}).sort()).toEqual(["age", "goals", "pains"]);
  expect((await list({ connection: home, q: "x" })).total).toBe(0);
  expect((await list({ connection: home, matched: "true" })).total).toBe(0);
});

test.each([
  ["א ב", "ישראלה א ב", 1],
  ["cafe", "Café\u0301 owner", 1],
  ["lodz", "Łódź", 1],
  ["strasse", "Straße 5", 1],
  ["京都", "東京都庁", 1],
  ["'); drop table personas; --", "drop table personas", 1],
  ["(a+)+$ [b", "a b", 1],
  ["\\d+", "a b", 0],
  [`${"zz ".repeat(3_333)}`, "zz", 1],
  ["a\u0000b", "a b", 1],
  ["\ud800x", "x", 1],
])("asking for %j is harmless", async (q, name, total) => {
  const home = await addHome("octave");
  await addMirrored(home, "octave", [{ name }, { name: "Somebody else" }]);
  expect((await list({ connection: home, q })).total).toBe(total);
});
