import { eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { database } from "@/lib/db/client";
import { connections, personas, revisions } from "@/lib/db/schema";
import { createShareSchema } from "@/lib/model/share";
import { useTestDatabase } from "@/lib/testing/database";
import { back, bin, deleted, deletedThere, entry, look, problems } from "@/lib/testing/deletions";
import { make } from "@/lib/testing/edits";
import { actorOf, mirrored, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
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
