import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { revisions } from "@/lib/db/schema";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make } from "@/lib/testing/edits";
import { actorOf, mirrored, openPlace, owner, type Place, useWorld } from "@/lib/testing/world";
import { getSourceRevision, listSourceRevisions } from "./history-source";
import { getPersona } from "./personas";
import { listRevisions } from "./revisions";

useTestDatabase();
useWorld();

const viewer = actorOf("viewer");
let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});

/** As if it had been read for the first time an hour ago. */
async function readLongAgo(id: string) {
  const db = await database();
  await db
    .update(revisions)
    .set({ at: new Date(Date.now() - 3_600_000) })
    .where(eq(revisions.personaId, id));
}

const idIn = async (place: Place, nth = 0) => (await mirrored(place.id))[nth]?.id ?? "";

test("a source without a memory of its own has none", async () => {
  expect(await listSourceRevisions(viewer, await idIn(vibemap))).toEqual({ state: "none", data: [] });
  await expect(getSourceRevision(viewer, await idIn(vibemap), "ev_1")).rejects.toMatchObject({ code: "not_found" });
});

test("what somebody changed there is told by name and joined with what was noticed here", async () => {
  const id = await idIn(octave);
  await readLongAgo(id);
  const before = await getPersona(owner, id, { fresh: false });
  octave.fake.edit(before.sourceId, { description: "Changed there" });
  await getPersona(owner, id, { fresh: true });
  const [noticed] = await listRevisions(owner, id);
  expect(noticed).toMatchObject({ via: "outside" });
  const { state, data } = await listSourceRevisions(viewer, id);
  expect(state).toBe("read");
  expect(data.map(({ by, known }) => [by, known])).toEqual([
    ["Tobias Lindqvist", noticed?.id],
    [expect.any(String), null],
  ]);
  const told = await getSourceRevision(viewer, id, data[0]?.id ?? "");
  expect(told.before?.description).toBe(before.values.description);
  expect(told.after).toEqual({ ...before.values, description: "Changed there" });
  expect((await getSourceRevision(viewer, id, data[1]?.id ?? "")).before).toBeNull();
});

test("two changes that came with one reading belong to neither", async () => {
  const id = await idIn(octave, 1);
  await readLongAgo(id);
  const { sourceId } = await getPersona(owner, id, { fresh: false });
  octave.fake.edit(sourceId, { description: "One" });
  octave.fake.edit(sourceId, { painPoints: ["Two"] });
  await getPersona(owner, id, { fresh: true });
  const { data } = await listSourceRevisions(viewer, id);
  expect(data.map(({ known }) => known)).toEqual([null, null, null]);
});

test("a revision of another persona, or one that cannot be, is not there", async () => {
  const [one, other] = [await idIn(octave, 2), await idIn(octave, 3)];
  const foreign = (await listSourceRevisions(viewer, other)).data[0]?.id ?? "";
  expect(foreign).not.toBe("");
  for (const id of [foreign, "", "ev_1&oId=x", "../../persona/delete", "%00", "💥"])
    await expect(getSourceRevision(viewer, one, id), id).rejects.toMatchObject({ code: "not_found" });
});

test("a key that does not reach it leaves the rest as it is", async () => {
  const refusing = await openPlace("octave", { prepare: ({ fake }) => fake.configure({ revisionsRefused: true }) });
  const persona = await make(refusing, { description: "Old" });
  expect(await listSourceRevisions(viewer, persona.id)).toEqual({ state: "refused", data: [] });
  await expect(getSourceRevision(viewer, persona.id, "ev_1")).rejects.toMatchObject({ code: "not_found" });
  expect((await change(persona, { description: "New" })).values.description).toBe("New");
});

test("a source that is down says so", async () => {
  const place = await openPlace("octave");
  const id = await idIn(place);
  await place.close();
  await expect(listSourceRevisions(viewer, id)).rejects.toMatchObject({ code: "source_down" });
});
