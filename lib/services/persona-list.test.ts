import { beforeAll, expect, test } from "vitest";
import type { JsonObject } from "@/lib/model/json";
import { personaQuerySchema, SORTS } from "@/lib/model/persona-query";
import { useTestDatabase } from "@/lib/testing/database";
import { addRows, held, mirrored, openPlace, owner, type Place, useWorld } from "@/lib/testing/world";
import { listPersonas } from "./persona-list";
import { removePersona, updatePersona } from "./personas";

useTestDatabase();
useWorld();

let octave: Place;
let vibemap: Place;

const MADE: JsonObject[] = [
  { name: "Zoë Müller-Świątek", description: "Plans the night routes." },
  { name: "Señora 100% Sure", description: "Knows_it all." },
  { name: "Back\\slash Bob", description: "Writes C:\\temp." },
  { name: "100 Percent Paul", description: "Knows it all." },
];

beforeAll(async () => {
  octave = await openPlace("octave", {
    prepare: (server) => {
      addRows(
        server,
        MADE.map((row) => String(row.name)),
      );
      for (const row of held(server)) {
        const made = MADE.find(({ name }) => name === row.name);
        if (made) server.fake.edit(String(row.oId), made);
      }
    },
  });
  vibemap = await openPlace("vibemap");
});

const list = (query: Record<string, unknown> = {}) => listPersonas(owner, personaQuerySchema.parse(query));
const namesFor = async (q: string) => (await list({ q })).data.map((row) => row.name);

test.each([
  ["müller zoë", ["Zoë Müller-Świątek"]],
  ["ZOE swiatek muller", ["Zoë Müller-Świątek"]],
  ["routes zoe", ["Zoë Müller-Świątek"]],
  ["rou nig zo", ["Zoë Müller-Świątek"]],
  ["oë", []],
  ["100% knows", ["100 Percent Paul", "Señora 100% Sure"]],
  ["100% sure", ["Señora 100% Sure"]],
  ["knows_it SENO", ["Señora 100% Sure"]],
  ["back\\slash", ["Back\\slash Bob"]],
  ["bob c:\\temp", ["Back\\slash Bob"]],
  ["zoe paul", []],
  ["zoë' or 1=1 --", []],
  ["zoe & !routes", ["Zoë Müller-Świątek"]],
  ["zoe | bob", []],
  ["***", []],
  ["\u0301", []],
])("search finds %s", async (q, names) => {
  expect((await namesFor(q)).sort()).toEqual(names);
});

test("every filter narrows, and together they all count", async () => {
  const all = await list({ limit: 1 });
  const bySource = await list({ source: "vibemap", limit: 200 });
  expect(bySource.total).toBe((await mirrored(vibemap.id)).length);
  expect(all.total).toBe((await mirrored(octave.id)).length + bySource.total);
  expect(bySource.data.every((row) => row.source === "vibemap")).toBe(true);
  const byScope = await list({ scope: vibemap.scope, limit: 200 });
  expect(byScope.total).toBeGreaterThan(0);
  expect(byScope.total).toBeLessThan(bySource.total);
  expect(byScope.data.every((row) => row.scopes.some((scope) => scope.id === vibemap.scope))).toBe(true);
  expect((await list({ scope: vibemap.scope, connection: octave.id })).total).toBe(0);
  const ready = await list({ readiness: "90-100", limit: 200 });
  expect(ready.data.length).toBeGreaterThan(0);
  expect(ready.data.every((row) => row.readiness.score >= 90)).toBe(true);
  const recent = await list({ freshness: "30", limit: 200 });
  const old = await list({ freshness: "-30", limit: 200 });
  expect(recent.total + old.total).toBe(all.total);
  expect(recent.total).toBeGreaterThan(0);
});

async function walk(query: Record<string, unknown>, between?: () => Promise<void>) {
  const met: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ ...query, ...(cursor && { cursor }) });
    met.push(...page.data.map((row) => row.id));
    cursor = page.nextCursor;
    await between?.();
  } while (cursor);
  return met;
}

test.each(SORTS)("paging by %s is complete, without repeats, and in order", async (sort) => {
  const met = await walk({ sort, limit: 17 });
  const whole = await list({ sort, limit: 200 });
  expect(met).toEqual(whole.data.map((row) => row.id));
  expect(new Set(met).size).toBe(whole.total);
  const reversed = await list({ sort: sort.startsWith("-") ? sort.slice(1) : `-${sort}`, limit: 200 });
  expect(reversed.data.map((row) => row.id)).toEqual(met.toReversed());
});

test("paging stays complete while a row that was passed changes", async () => {
  const [row] = (await mirrored(octave.id)).filter((r) => r.name.startsWith("100"));
  if (!row) throw new Error("Not read.");
  let { version } = row;
  const met = await walk({ sort: "name", limit: 20 }, async () => {
    version = (await updatePersona(owner, row.id, { version, changes: { description: `Changed at ${Math.random()}` } }, undefined)).version;
  });
  expect(new Set(met).size).toBe(met.length);
  expect(met.length).toBe((await list({ limit: 1 })).total);
});

test.each([
  "",
  "x",
  "bm9wZQ",
  Buffer.from('["a","b"]').toString("base64url"),
  Buffer.from('["not a time","0190163d-8694-739b-aea5-966c26f8ad91"]').toString("base64url"),
])("a cursor that is none (%s) is refused as input", async (cursor) => {
  if (cursor === "") return expect((await list({ cursor })).data.length).toBeGreaterThan(0);
  await expect(list({ cursor })).rejects.toMatchObject({ code: "invalid" });
});

test("what was deleted shows only when it is asked for", async () => {
  const [row] = await mirrored(vibemap.id);
  if (!row) throw new Error("Not read.");
  const before = (await list({ limit: 1 })).total;
  await removePersona(owner, row.id, row.version, undefined);
  expect((await list({ limit: 1 })).total).toBe(before - 1);
  expect((await list({ state: "deleted" })).data.map((r) => r.id)).toEqual([row.id]);
});

test("each connection tells how fresh it is", async () => {
  expect((await list({ limit: 1 })).connections).toMatchObject([
    { id: octave.id, state: "fresh" },
    { id: vibemap.id, state: "fresh" },
  ]);
});
