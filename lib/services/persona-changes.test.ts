import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { personas } from "@/lib/db/schema";
import { personaChangesQuerySchema, personaQuerySchema } from "@/lib/model/persona-query";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored } from "@/lib/testing/library";
import { owner } from "@/lib/testing/world";
import { listChanges } from "./persona-changes";
import { listPersonas } from "./persona-list";

useTestDatabase();

let home = "";
let ids: string[] = [];

beforeAll(async () => {
  home = await addHome("octave");
  ids = await addMirrored(
    home,
    "octave",
    ["Ada", "Bea", "Cid", "Dot"].map((name) => ({ name })),
  );
});

const since = async (at: string, filter: Record<string, unknown> = {}) => {
  const { at: _at, data, ...counts } = await listChanges(owner, personaChangesQuerySchema.parse({ since: at, ...filter }));
  return { ...counts, names: data.map((row) => row.name) };
};

/** A page's own time, with what came before far enough behind. */
async function opened(): Promise<string> {
  const { at } = await listPersonas(owner, personaQuerySchema.parse({}));
  await wait(5);
  return at;
}

/** Each in a millisecond of its own: times are as fine as that. */
const set = async (i: number, to: Partial<typeof personas.$inferInsert>) => {
  const db = await database();
  await db
    .update(personas)
    .set(to)
    .where(eq(personas.id, ids[i] ?? ""));
  await wait(2);
};

test("what was there already is no news, though its row may come along once more", async () => {
  const counts = await since(await opened());
  expect(counts).toMatchObject({ new: 0, changed: 0, gone: 0 });
  expect(await since(new Date(Date.now() + 60_000).toISOString())).toEqual({ new: 0, changed: 0, gone: 0, names: [] });
});

test("new, changed and gone are told apart, the latest first", async () => {
  const at = await opened();
  await set(0, { role: "Pilot" });
  await set(1, { state: "deleted" });
  await set(2, { state: "missing" });
  await addMirrored(home, "octave", [{ name: "Eve" }]);
  expect(await since(at)).toMatchObject({ new: 1, changed: 1, gone: 2 });
  expect((await since(at)).names.slice(0, 4)).toEqual(["Eve", "Cid", "Bea", "Ada"]);
  const now = await opened();
  expect(await since(now)).toMatchObject({ new: 0, changed: 0, gone: 0 });
  await set(1, { state: "active" });
  await set(2, { state: "active" });
  expect(await since(now)).toMatchObject({ new: 0, changed: 2, gone: 0 });
});

test("only what the filter finds is counted, whatever state it has gone into; rows come in any case", async () => {
  const at = await opened();
  await set(0, { role: "Sailor" });
  await set(3, { state: "missing" });
  await addMirrored(home, "octave", [{ name: "Fay", state: "archived" }, { name: "Gus" }]);
  expect(await since(at, { q: "ada" })).toMatchObject({ new: 0, changed: 1, gone: 0 });
  expect(await since(at, { state: "archived" })).toMatchObject({ new: 1, changed: 0, gone: 1 });
  expect(await since(at, { source: "vibemap" })).toMatchObject({ new: 0, changed: 0, gone: 0 });
  expect((await since(at, { source: "vibemap" })).names.slice(0, 4).sort()).toEqual(["Ada", "Dot", "Fay", "Gus"]);
});

test("rows bring cells for the columns that were asked for, and only then", async () => {
  const at = await opened();
  await set(0, { values: { description: "Keeps bees." } });
  const first = async (query: Record<string, unknown>) =>
    (await listChanges(owner, personaChangesQuerySchema.parse({ since: at, ...query }))).data.find((row) => row.id === ids[0]);
  expect(await first({ columns: "changed,summary" })).toMatchObject({ name: "Ada", cells: { summary: "Keeps bees." } });
  expect(await first({ columns: "changed" })).not.toHaveProperty("cells");
  expect(await first({})).not.toHaveProperty("cells");
});

test("who came and went meanwhile is no news", async () => {
  const at = await opened();
  await addMirrored(home, "octave", [{ name: "Hal", state: "deleted" }]);
  expect(await since(at)).toMatchObject({ new: 0, changed: 0, gone: 0 });
});

test("the next question starts where this answer ends", async () => {
  const { at } = await listChanges(owner, { since: await opened() });
  await wait(5);
  await set(0, { role: "Baker" });
  expect(await since(at)).toMatchObject({ changed: 1 });
});

test("at most 200 rows come and 1,000 are counted", async () => {
  const at = await opened();
  await addMirrored(
    home,
    "octave",
    Array.from({ length: 1_050 }, (_, i) => ({ name: `Many ${i}` })),
  );
  const found = await since(at);
  expect(found).toMatchObject({ new: 1_000, changed: 0, gone: 0 });
  expect(found.names.length).toBe(200);
});

test.each(["0000-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])("since %s is answered", async (at) => {
  expect(await since(at)).toMatchObject({ gone: 0 });
});
