import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { connections, personas, revisions } from "@/lib/db/schema";
import { binQuerySchema } from "@/lib/model/bin";
import type { JsonObject } from "@/lib/model/json";
import { createShareSchema } from "@/lib/model/share";
import { items, over, run } from "@/lib/testing/batch-run";
import { useTestDatabase } from "@/lib/testing/database";
import { make, rowOf } from "@/lib/testing/edits";
import { actorOf, effects, mirrored, named, openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { undoBatch } from "./batch-undo";
import { retryBatch } from "./batches";
import { listBin } from "./bin";
import { returnPersona } from "./bin-return";
import { getPersona, removePersona } from "./personas";
import { listRevisions } from "./revisions";
import { openShare } from "./shared";
import { createShare } from "./shares";

vi.setConfig({ testTimeout: 60_000 });
useTestDatabase();
useWorld();
useWorker();

const viewer = actorOf("viewer", "Vera");
const editor = actorOf("editor", "Mia");
let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});

const bin = (query: JsonObject = {}) => listBin(viewer, binQuerySchema.parse(query));
const entry = async (id: string) => (await bin({ persona: id })).data[0];
const look = (id: string) => getPersona(owner, id, { fresh: false });
const back = async (id: string) => over((await returnPersona(owner, id, undefined)).id);
const problems = async (batch: string) => (await items(batch)).map(({ state, problem }) => ({ state, problem }));

async function deleted(place: Place, values: JsonObject = {}) {
  const made = await make(place, values);
  const { undo } = await removePersona(editor, made.id, made.version, undefined);
  return { ...made, undo };
}

/** Somebody deletes it there, and it is looked at here. */
async function deletedThere(place: Place, { id, sourceId }: { id: string; sourceId: string }) {
  place.fake.edit(sourceId, null);
  await getPersona(owner, id, { fresh: true }).catch(() => undefined);
}

/** Sets a row of the fake as if the source itself had brought it back. */
function restoreThere(place: Place, sourceId: string) {
  const saved = place.fake.snapshot() as { state: { personas: JsonObject[] } };
  const row = saved.state.personas.find((held) => held.oId === sourceId);
  if (!row) throw new Error("Octave keeps what it deletes.");
  row.deletedAt = null;
  place.fake.restore(saved);
}

test("lists who was deleted, by whom and until when, newest first, page by page", async () => {
  const start = Date.now();
  const gone = [await deleted(octave), await deleted(vibemap), await deleted(octave)];
  const made = await make(vibemap);
  await deletedThere(vibemap, made);
  const { data, total } = await bin();
  const ids = data.map((row) => row.id);
  expect(ids.slice(0, 4)).toEqual([made.id, ...gone.map((row) => row.id).reverse()]);
  expect(data[0]).toMatchObject({ outside: true, deletedBy: null, reason: null, returning: null });
  expect(data[1]).toMatchObject({ outside: false, deletedBy: "Mia", source: "octave", name: gone[2]?.name });
  for (const row of data) expect(Date.parse(row.until) - Date.parse(row.deletedAt)).toBe(30 * 24 * 3_600_000);
  expect(Date.parse(data[3]?.deletedAt ?? "")).toBeGreaterThanOrEqual(start);
  const walked: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await bin({ limit: 2, ...(cursor && { cursor }) });
    expect(page.total).toBe(total);
    walked.push(...page.data.map((row) => row.id));
    cursor = page.nextCursor;
  }
  expect(walked).toEqual(ids);
  await expect(bin({ cursor: "nonsense" })).rejects.toMatchObject({ code: "invalid" });
});

test("one comes back under its own id, with its links and history, and is told what stayed behind", async () => {
  const made = await make(octave, { description: "Worth keeping" });
  octave.fake.edit(made.sourceId, { qualifyingQuestions: [{ question: "Is it you?" }] });
  const seen = await getPersona(owner, made.id, { fresh: true });
  const { url } = await createShare(editor, createShareSchema.parse({ select: { ids: [made.id] }, fields: ["name", "description"] }));
  const shown = async () => {
    const opened = await openShare(url.split("/s/")[1] ?? "", undefined);
    return "shared" in opened ? opened.shared.personas.map(({ values }) => values) : [];
  };
  const before = await listRevisions(viewer, made.id);
  await removePersona(editor, made.id, seen.version, undefined);
  expect(await shown()).toEqual([]);
  expect(await entry(made.id)).toMatchObject({ lost: ["Qualifying questions"], reason: null });
  const batch = await back(made.id);
  expect(batch.counts).toMatchObject({ done: 1 });
  expect(await problems(batch.id)).toEqual([
    { state: "done", problem: "Back in Octave under a new id. Qualifying questions could not return." },
  ]);
  const now = await look(made.id);
  expect(now).toMatchObject({ id: made.id, state: "active", values: { description: "Worth keeping" } });
  expect(now.sourceId).not.toBe(made.sourceId);
  expect(await shown()).toEqual([{ name: made.name, description: "Worth keeping" }]);
  const after = await listRevisions(viewer, made.id);
  expect(after.slice(-before.length).map((row) => row.id)).toEqual(before.map((row) => row.id));
  expect(await entry(made.id)).toBeUndefined();
  expect((await returnPersona(owner, made.id, undefined)).id).toBe(batch.id);
});

test.each(["octave", "vibemap"] as const)("deleted in %s itself: made anew from what was last read", async (source) => {
  const place = source === "octave" ? octave : vibemap;
  const made = await make(place, source === "octave" ? { painPoints: ["Waits"] } : { tagline: "Waits" });
  await deletedThere(place, made);
  expect(await entry(made.id)).toMatchObject({ outside: true, reason: null });
  expect((await back(made.id)).counts).toMatchObject({ done: 1 });
  const now = await getPersona(owner, made.id, { fresh: true });
  expect(now).toMatchObject({ state: "active", name: made.name, values: made.values });
  expect(named(place, made.name)).toHaveLength(1);
  await deletedThere(place, now);
  expect(await entry(made.id)).toMatchObject({ outside: true, returning: null });
  expect((await back(made.id)).counts).toMatchObject({ done: 1 });
  expect(named(place, made.name)).toHaveLength(1);
});

test("asked many times at once, alone and with its whole batch, everybody is made once", async () => {
  const made = await Promise.all([make(vibemap), make(vibemap), make(vibemap), make(vibemap)]);
  const ids = made.map((row) => row.id);
  const [first = "", second = ""] = ids;
  const { id } = await run({ kind: "remove", select: { ids } });
  const createdBefore = effects(vibemap, "create").length;
  const [one, whole, again, other, wholeAgain] = await Promise.all([
    returnPersona(owner, first, undefined),
    undoBatch(owner, id),
    returnPersona(editor, first, undefined),
    returnPersona(editor, second, undefined),
    undoBatch(editor, id),
  ]);
  expect(again.id).toBe(one.id);
  expect(wholeAgain.id).toBe(whole.id);
  for (const batch of new Set([one.id, whole.id, other.id])) await over(batch);
  expect((await undoBatch(owner, id)).id).toBe(whole.id);
  for (const { id: persona, name } of made) {
    expect((await look(persona)).state).toBe("active");
    expect(named(vibemap, name)).toHaveLength(1);
  }
  expect(effects(vibemap, "create").length - createdBefore).toBe(4);
});

test("one of many alone, then the rest with the batch", async () => {
  const made = await Promise.all([make(octave), make(octave), make(octave)]);
  const ids = made.map((row) => row.id);
  const { id } = await run({ kind: "remove", select: { ids } });
  const alone = await back(ids[1] ?? "");
  expect(alone.total).toBe(1);
  expect(await Promise.all(ids.map(async (one) => (await look(one)).state))).toEqual(["deleted", "active", "deleted"]);
  const rest = await over((await undoBatch(owner, id)).id);
  expect((await items(rest.id)).map((item) => item.persona)).toEqual([ids[0], ids[2]]);
  for (const { name } of made) expect(named(octave, name)).toHaveLength(1);
  expect((await undoBatch(owner, id)).id).toBe(rest.id);
});

test("who is there again in the source is taken as it is, not made twice", async () => {
  const gone = await deleted(octave);
  restoreThere(octave, gone.sourceId);
  const created = effects(octave, "create").length;
  const batch = await back(gone.id);
  expect(await problems(batch.id)).toEqual([{ state: "skipped", problem: "It is in Octave again, so nothing was made." }]);
  expect(await look(gone.id)).toMatchObject({ state: "active", sourceId: gone.sourceId });
  expect(effects(octave, "create")).toHaveLength(created);
});

test("a refused try is made again in the same batch", async () => {
  const gone = await deleted(octave);
  octave.fault({ kind: "status", status: 400, times: 1, body: { message: "not today" }, match: { path: "/persona/create" } });
  const failed = await back(gone.id);
  expect(failed.counts).toMatchObject({ failed: 1 });
  expect(await entry(gone.id)).toMatchObject({ reason: null, returning: null });
  const [second] = await Promise.all([returnPersona(owner, gone.id, undefined), retryBatch(owner, failed.id).catch(() => undefined)]);
  expect(second.id).toBe(failed.id);
  expect((await over(second.id)).counts).toMatchObject({ done: 1, failed: 0 });
  expect(named(octave, gone.name)).toHaveLength(1);
});

test("a lost answer is looked up, never sent again", async () => {
  const gone = await deleted(vibemap);
  vibemap.fault({ kind: "drop-after", times: 1, match: { method: "POST", path: "/personas" } });
  const { id } = await returnPersona(owner, gone.id, undefined);
  await until(async () => (await entry(gone.id))?.returning === id || (await look(gone.id)).state === "active");
  expect((await returnPersona(owner, gone.id, undefined)).id).toBe(id);
  expect((await over(id)).counts).toMatchObject({ done: 1 });
  expect(named(vibemap, gone.name)).toHaveLength(1);
  expect((await mirrored(vibemap.id)).filter((row) => row.name === gone.name)).toHaveLength(1);
});

test("says why somebody cannot come back", async () => {
  const profound = await openPlace("profound");
  const [row] = await mirrored(profound.id);
  if (!row) throw new Error("Profound holds nobody.");
  await deletedThere(profound, row);
  const never = await entry(row.id);
  expect(never?.reason).toMatch(/Profound/);
  await expect(returnPersona(owner, row.id, undefined)).rejects.toMatchObject({ code: "unsupported", message: never?.reason });

  const paused = await openPlace("octave");
  const gone = await deleted(paused);
  const db = await database();
  const pause = (yes: boolean) => db.update(connections).set({ paused: yes }).where(eq(connections.id, paused.id));
  await pause(true);
  expect((await entry(gone.id))?.reason).toMatch(/is paused/);
  await expect(returnPersona(owner, gone.id, undefined)).rejects.toMatchObject({ code: "source_key" });
  await pause(false);
  const there = await make(paused);
  await expect(returnPersona(owner, there.id, undefined)).rejects.toMatchObject({ code: "conflict" });
});

test("after 30 days nobody comes back", async () => {
  const gone = await deleted(octave);
  const db = await database();
  const at = new Date(Date.now() - 30 * 24 * 3_600_000 - 1_000);
  await db.update(personas).set({ readAt: at }).where(eq(personas.id, gone.id));
  await db.update(revisions).set({ at }).where(eq(revisions.personaId, gone.id));
  expect(await entry(gone.id)).toBeUndefined();
  await expect(returnPersona(owner, gone.id, undefined)).rejects.toMatchObject({ code: "conflict", message: /30 days/ });
});

test("an Idempotency-Key stands for one persona", async () => {
  const [one, two] = [await deleted(octave), await deleted(octave)];
  const first = await returnPersona(owner, one.id, "a-key-for-one");
  expect((await returnPersona(owner, one.id, "a-key-for-one")).id).toBe(first.id);
  await expect(returnPersona(owner, two.id, "a-key-for-one")).rejects.toMatchObject({ code: "invalid" });
  await over(first.id);
  expect(rowOf(octave, (await look(one.id)).sourceId)).toBeDefined();
});
