import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "@/lib/model/json";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make, rowOf } from "@/lib/testing/edits";
import type { FakeRequest } from "@/lib/testing/fake";
import { revisionsOf } from "@/lib/testing/revisions";
import { openPlace, owner, type Place, until, useWorker, useWorld } from "@/lib/testing/world";
import { undoBatch } from "./batch-undo";
import { getBatch } from "./batches";
import { getPersona, removePersona, updatePersona } from "./personas";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});
beforeEach(() => {
  octave.beside(undefined);
  vibemap.beside(undefined);
});

const isWrite = ({ method, path }: FakeRequest) => method === "PUT" || /\/persona\/update$/.test(path);

/** Somebody edits there while our write takes effect. */
function meanwhile(place: Place, id: string, when: "before" | "after", changes: JsonObject): void {
  place.beside({
    [when]: (request: FakeRequest) => {
      if (!isWrite(request)) return;
      place.beside(undefined);
      place.fake.edit(id, changes);
    },
  });
}

describe("between our reading and our reading back", () => {
  test.each(["before", "after"] as const)("another field changed right %s our write is told and is nobody's here", async (when) => {
    const persona = await make(vibemap, { tagline: "was", user_role: "Driver" });
    meanwhile(vibemap, persona.sourceId, when, { user_role: "Night driver" });
    const saved = await change(persona, { tagline: "ours" });
    expect(saved.meanwhile).toEqual([{ field: "user_role", kind: "beside", before: "Driver", now: "Night driver", by: null }]);
    expect(saved.values).toMatchObject({ tagline: "ours", user_role: "Night driver" });
    const [outside, ours] = await revisionsOf(persona.id);
    expect(ours).toMatchObject({ via: "form", by: owner.name, changes: [{ field: "tagline", before: "was", after: "ours" }] });
    expect(outside).toMatchObject({ via: "outside", by: null, changes: [{ field: "user_role", before: "Driver", after: "Night driver" }] });
    expect(outside?.version).toBe(saved.version);
  });

  test("a sent field that somebody replaced at once is told, and what was sent can be restored", async () => {
    const persona = await make(vibemap, { tagline: "was" });
    meanwhile(vibemap, persona.sourceId, "after", { tagline: "theirs" });
    const saved = await change(persona, { tagline: "ours" });
    expect(saved.meanwhile).toEqual([{ field: "tagline", kind: "after", before: "ours", now: "theirs", by: null }]);
    expect((await revisionsOf(persona.id)).map(({ via, values }) => [via, values.tagline])).toEqual([
      ["outside", "theirs"],
      ["form", "ours"],
      ["form", "was"],
    ]);
  });

  test("what a save replaced unseen is told where the source remembers it, by whom, and is kept in the history", async () => {
    const persona = await make(octave, { description: "was", painPoints: ["a"] });
    meanwhile(octave, persona.sourceId, "before", { description: "theirs", painPoints: ["a", "b"] });
    const saved = await change(persona, { description: "ours" });
    expect(saved.meanwhile).toEqual([
      { field: "description", kind: "over", before: "was", now: "theirs", by: "Tobias Lindqvist" },
      { field: "painPoints", kind: "beside", before: ["a"], now: ["a", "b"], by: "Tobias Lindqvist" },
    ]);
    expect(rowOf(octave, persona.sourceId)).toMatchObject({ description: "ours", data: { painPoints: ["a", "b"] } });
    expect((await revisionsOf(persona.id)).map(({ via, by, values }) => [via, by, values.description, values.painPoints])).toEqual([
      ["outside", "Tobias Lindqvist", "ours", ["a", "b"]],
      ["form", owner.name, "ours", ["a"]],
      ["outside", "Tobias Lindqvist", "theirs", ["a"]],
      ["form", owner.name, "was", ["a"]],
    ]);
  });

  test("who asks again with the same key is told the same", async () => {
    const persona = await make(octave, { description: "was" });
    meanwhile(octave, persona.sourceId, "before", { description: "theirs", internalName: "Nick" });
    const body = { version: persona.version, changes: { description: "ours" } };
    const first = await updatePersona(owner, persona.id, body, "the-same-key");
    const second = await updatePersona(owner, persona.id, body, "the-same-key");
    expect(first.meanwhile?.map(({ kind }) => kind)).toEqual(["over", "beside"]);
    expect(second.meanwhile).toEqual(first.meanwhile);
  });

  test("nobody else: nothing is told, and a history that fails or refuses costs the save nothing", async () => {
    const place = await openPlace("octave");
    place.fault({ kind: "status", status: 403, match: { path: "/revision/" } });
    const persona = await make(place, { description: "was" });
    const saved = await change(persona, { description: "ours" });
    expect(saved.meanwhile).toBeUndefined();
    let asked = 0;
    place.beside({ before: ({ path }) => void (path.includes("/revision/") && asked++) });
    await change(saved, { description: "ours again" });
    expect(asked).toBe(0);
  });

  test("a persona that others edited before is not told again", async () => {
    const persona = await make(octave, { description: "was" });
    octave.fake.edit(persona.sourceId, { description: "theirs" });
    const seen = await getPersona(owner, persona.id, { fresh: true });
    expect((await change(seen, { description: "ours" })).meanwhile).toBeUndefined();
  });
});

test("deleted here, deleted there: the history says so, with what it held", async () => {
  const [mine, theirs] = [await make(vibemap, { tagline: "was" }), await make(octave, { description: "was" })];
  await removePersona(owner, mine.id, mine.version, undefined);
  octave.fake.edit(theirs.sourceId, null);
  await getPersona(owner, theirs.id, { fresh: true });
  const [[gone], [lost]] = [await revisionsOf(mine.id), await revisionsOf(theirs.id)];
  expect(gone).toMatchObject({ kind: "deleted", via: "form", by: owner.name, changes: [], values: { tagline: "was" } });
  expect(lost).toMatchObject({ kind: "deleted", via: "outside", by: null, changes: [], values: { description: "was" } });
});

test("made again under our id: the history says that it returned, and with what", async () => {
  const persona = await make(octave, { description: "was" });
  const { undo } = await removePersona(owner, persona.id, persona.version, undefined);
  const { id } = await undoBatch(owner, undo);
  await until(async () => (await getBatch(owner, id)).state === "done");
  const [back, gone, made] = await revisionsOf(persona.id);
  expect(back).toMatchObject({ kind: "returned", via: "batch", by: owner.name, values: { description: "was" } });
  expect([gone?.kind, made?.kind]).toEqual(["deleted", "changed"]);
});
