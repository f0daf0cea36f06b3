import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database, rows } from "@/lib/db/client";
import { useTestDatabase } from "@/lib/testing/database";
import { addRows, held, openPlace, type Place, until, useWorld } from "@/lib/testing/world";
import { openLine } from "./calls";
import { mirrorPage } from "./mirror-page";
import { startRefresh } from "./scheduler";

useTestDatabase();
useWorld();

const MANY = 4_000;
const WAIT_MS = 1_000;
const SLOW = 120_000;
type Written = { sourceId: string; mark: string; state: string; revisions: number };

let place: Place;
let first: Waits;

beforeAll(async () => {
  const names = Array.from({ length: MANY }, (_, index) => `Persona ${index}`);
  place = await openPlace("profound", { read: false, prepare: (fake) => addRows(fake, names) });
  first = await longestRead(() => startRefresh(place.id));
}, SLOW);

type Waits = { longest: number; bound: number };

/** The longest that any of many small reads waited while the work went on, and how long that may be: on a machine that is slow just now, a part of the work. */
async function longestRead(work: () => Promise<unknown>): Promise<Waits> {
  const db = await database();
  const from = performance.now();
  let [worst, done] = [0, false];
  const working = work().finally(() => {
    done = true;
  });
  while (!done) {
    const asked = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 2));
    await db.execute(sql`select 1`);
    worst = Math.max(worst, performance.now() - asked);
  }
  await working;
  return { longest: worst, bound: Math.max(WAIT_MS, (performance.now() - from) / 5) };
}

async function marks(id = place.id): Promise<Map<string, Written>> {
  const db = await database();
  const found = await rows<Written>(
    db,
    sql`select source_id as "sourceId", xmin::text || ' ' || ctid::text as mark, state,
      (select count(*)::int from revisions r where r.persona_id = p.id) as revisions from personas p where connection_id = ${id}`,
  );
  return new Map(found.map((row) => [row.sourceId, row]));
}

test("a first read takes in every row once, and nobody waits long for it", async () => {
  const found = await marks();
  expect(new Set(found.keys())).toEqual(new Set(held(place).map((row) => row.id)));
  expect([...found.values()].every((row) => row.revisions === 1)).toBe(true);
  expect(first.longest).toBeLessThan(first.bound);
});

test("reading unchanged rows again writes none of them, nor their places", async () => {
  const db = await database();
  const places = () => rows(db, sql`select persona_id, xmin::text, ctid::text from persona_scopes order by persona_id, scope_id`);
  const [before, stood] = [await marks(), await places()];
  const { longest, bound } = await longestRead(() => startRefresh(place.id));
  expect(longest).toBeLessThan(bound);
  expect(await marks()).toEqual(before);
  expect(await places()).toEqual(stood);
}, 60_000);

test("of many rows exactly the changed, the new and the gone ones are written", async () => {
  const before = await marks();
  const saved = place.fake.snapshot() as { state: { personas: { id: string; name: string }[] } };
  const gone = saved.state.personas.splice(100, 2).map((row) => row.id);
  const changed = saved.state.personas.slice(500, 507);
  for (const row of changed) row.name = `${row.name}, renamed`;
  place.fake.restore(saved);
  addRows(place, ["New 1", "New 2", "New 3"]);
  await startRefresh(place.id);
  const after = await marks();
  const touched = [...after.values()].filter((row) => before.get(row.sourceId)?.mark !== row.mark);
  const fresh = held(place)
    .slice(-3)
    .map((row) => row.id);
  expect(new Set(touched.map((row) => row.sourceId))).toEqual(new Set([...gone, ...changed.map((row) => row.id), ...fresh]));
  expect(gone.map((id) => after.get(id)?.state)).toEqual(["missing", "missing"]);
  expect(changed.map((row) => after.get(row.id)?.revisions)).toEqual(changed.map(() => 2));
}, 60_000);

test("a row whose hash is unknown is written again without a revision, once", async () => {
  const db = await database();
  const [one] = held(place);
  await db.execute(sql`update personas set hash = '' where source_id = ${String(one?.id)}`);
  const before = await marks();
  await startRefresh(place.id);
  const after = await marks();
  expect([...after.values()].filter((row) => before.get(row.sourceId)?.mark !== row.mark)).toMatchObject([
    { sourceId: one?.id, revisions: 1 },
  ]);
  await startRefresh(place.id);
  expect(await marks()).toEqual(after);
}, 60_000);

test("what a read that broke off between slices left out, the next one completes", async () => {
  const other = await openPlace("profound", {
    read: false,
    prepare: (fake) =>
      addRows(
        fake,
        Array.from({ length: 600 }, (_, index) => `Other ${index}`),
      ),
  });
  await until(async () => (await marks(other.id)).size > 600, 60_000);
  const db = await database();
  await startRefresh(other.id);
  await db.execute(sql`delete from personas where connection_id = ${other.id}`);
  const { source, call } = await openLine(other.id, { person: false });
  const stop = async () => {
    throw new Error("The process ended.");
  };
  for await (const page of source.list(call)) {
    const seen = { readAt: new Date(), via: "outside" as const };
    await expect(mirrorPage({ id: other.id, source }, page, seen, stop)).rejects.toThrow("ended");
  }
  const half = (await marks(other.id)).size;
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(held(other).length);
  await startRefresh(other.id);
  const found = await marks(other.id);
  expect(new Set(found.keys())).toEqual(new Set(held(other).map((row) => row.id)));
  expect([...found.values()].every((row) => row.revisions === 1)).toBe(true);
}, 60_000);
