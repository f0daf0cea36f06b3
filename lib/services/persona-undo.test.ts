import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make, rowOf } from "@/lib/testing/edits";
import { mirrored, named, openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { undoBatch } from "./batch-undo";
import { getBatch } from "./batches";
import { restoreRevision } from "./history-restore";
import { getPersona, removePersona } from "./personas";
import { listRevisions } from "./revisions";
import { startRefresh } from "./scheduler";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});

const finished = (id: string) => until(async () => ((await getBatch(owner, id)).state === "done" ? getBatch(owner, id) : false));

test.each(["octave", "vibemap"] as const)("a deleted persona of %s comes back under its own id", async (source) => {
  const place = source === "octave" ? octave : vibemap;
  const field = source === "octave" ? "description" : "tagline";
  const persona = await make(place, { [field]: "Worth keeping." });
  const { undo } = await removePersona(owner, persona.id, persona.version, undefined);
  expect(rowOf(place, persona.sourceId)).toBeUndefined();
  const [one, two] = await Promise.all([undoBatch(owner, undo), undoBatch(owner, undo)]);
  expect(two.id).toBe(one.id);
  expect((await finished(one.id)).counts).toMatchObject({ done: 1 });
  const back = await getPersona(owner, persona.id, { fresh: true });
  expect(back).toMatchObject({ id: persona.id, state: "active", values: { [field]: "Worth keeping.", name: persona.name } });
  expect(back.sourceId).not.toBe(persona.sourceId);
  expect(named(place, persona.name)).toHaveLength(1);
  await startRefresh(place.id);
  expect((await mirrored(place.id)).filter((row) => row.name === persona.name)).toHaveLength(1);
  expect((await undoBatch(owner, undo)).id).toBe(one.id);
});

test.each(["octave", "vibemap"] as const)("deleting in %s what somebody else deleted says so and is learnt", async (source) => {
  const place = source === "octave" ? octave : vibemap;
  const persona = await make(place);
  place.fake.edit(persona.sourceId, null);
  await expect(removePersona(owner, persona.id, persona.version, undefined)).rejects.toMatchObject({ code: "not_found" });
  expect((await getPersona(owner, persona.id, { fresh: false })).state).toBe("deleted");
});

test("an earlier revision is written back as a new edit", async () => {
  const first = await make(vibemap, { tagline: "First", narrative: { quote: "One" } });
  const second = await change(first, { tagline: "Second", narrative: { quote: "Two", key_frustrations: "New" } });
  const [, oldest] = await listRevisions(owner, first.id);
  const back = await restoreRevision(owner, first.id, oldest?.id ?? "");
  expect(back.version).toBe(first.version);
  expect(back.version).not.toBe(second.version);
  expect(rowOf(vibemap, first.sourceId)).toMatchObject({ tagline: "First", narrative: { quote: "One" } });
  expect((await listRevisions(owner, first.id)).map((r) => r.via)).toEqual(["restore", "form", "form"]);
  await expect(restoreRevision(owner, first.id, randomUUID())).rejects.toMatchObject({ code: "not_found" });
});
