import { beforeAll, expect, test } from "vitest";
import type { AppError } from "@/lib/model/errors";
import type { JsonObject } from "@/lib/model/json";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make, rowOf } from "@/lib/testing/edits";
import { actorOf, effects, expectMirrored, mirrored, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { getPersona, removePersona, updatePersona } from "./personas";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;
let vibemap: Place;
let profound: Place;

beforeAll(async () => {
  [octave, vibemap, profound] = await Promise.all([openPlace("octave"), openPlace("vibemap"), openPlace("profound")]);
});

test("an edit of an older version is a conflict that shows what is held now", async () => {
  const first = await make(octave);
  const second = await change(first, { description: "One" });
  const error = await change(first, { description: "Two" }).catch((e: unknown) => e);
  expect(error).toMatchObject({
    code: "conflict",
    extra: { current: { id: first.id, version: second.version, values: { description: "One" } } },
  });
  expect(rowOf(octave, first.sourceId)).toMatchObject({ description: "One" });
  await expect(
    updatePersona(owner, first.id, { version: "no such version", changes: { description: "Three" } }, undefined),
  ).rejects.toMatchObject({
    code: "conflict",
  });
});

test.each(["octave", "vibemap"] as const)("of two edits at the same time in %s one wins and the other learns of it", async (source) => {
  const place = source === "octave" ? octave : vibemap;
  const field = source === "octave" ? "description" : "tagline";
  for (let round = 0; round < 5; round++) {
    const persona = await make(place);
    const before = effects(place, "update").length;
    const ends = await Promise.allSettled(["One", "Two", "Three"].map((text) => change(persona, { [field]: text })));
    const lost = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as AppError] : []));
    expect(lost.map((error) => error.code)).toEqual(["conflict", "conflict"]);
    const won = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value.values[field]] : []));
    expect(effects(place, "update")).toHaveLength(before + 1);
    expect(rowOf(place, persona.sourceId)?.[field]).toBe(won[0]);
    expect(lost[0]?.extra.current).toMatchObject({ values: { [field]: won[0] } });
  }
});

test("an edit and a delete at the same time do not both count", async () => {
  const persona = await make(octave);
  const ends = await Promise.allSettled([
    change(persona, { description: "Edited" }),
    removePersona(owner, persona.id, persona.version, undefined),
  ]);
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(1);
  await expectMirrored(octave);
});

test("a change made upstream since the persona was read is noticed before anything is sent", async () => {
  const persona = await make(octave, { description: "Mine" });
  octave.fake.edit(persona.sourceId, { painPoints: ["Changed elsewhere"] });
  const error = await change(persona, { description: "Over it" }).catch((e: unknown) => e);
  expect(error).toMatchObject({
    code: "conflict",
    extra: { current: { values: { description: "Mine", painPoints: ["Changed elsewhere"] } } },
  });
  expect(rowOf(octave, persona.sourceId)).toMatchObject({ description: "Mine" });
  const current = await getPersona(owner, persona.id, { fresh: false });
  expect((await change(current, { description: "Over it" })).values).toMatchObject({
    description: "Over it",
    painPoints: ["Changed elsewhere"],
  });
});

test("what Personary does not know inside a record survives an edit", async () => {
  const persona = await make(vibemap, { demographics: { age_range: "30-40", shoe_size: 44 }, tagline: "Before" });
  vibemap.fake.edit(persona.sourceId, { house_style: { tone: "dry" }, persona_data: { secret_note: "keep", tagline: "Before" } });
  const seen = await getPersona(owner, persona.id, { fresh: true });
  const after = await change(seen, { demographics: { age_range: "40-50" }, tagline: "After" });
  const there = rowOf(vibemap, persona.sourceId);
  expect(there).toMatchObject({ tagline: "After", house_style: { tone: "dry" }, demographics: { age_range: "40-50", shoe_size: 44 } });
  expect(there?.persona_data).toMatchObject({ secret_note: "keep", tagline: "After" });
  expect(after.other).toMatchObject({ house_style: { tone: "dry" } });
});

test.each([
  ["a read-only field", { qualifyingQuestions: [] }],
  ["a field of another source", { tagline: "x" }],
  ["a prototype key", JSON.parse('{"__proto__": {"x": 1}}') as JsonObject],
  ["an emptied name", { name: " " }],
  ["a number where a list belongs", { painPoints: 3 }],
  ["a field that is given once", { linkingStrategy: { mode: "ALL" } }],
])("%s is refused before anything is sent", async (_, changes) => {
  const persona = await make(octave);
  const sent = octave.fake.ledger.length;
  await expect(change(persona, changes)).rejects.toMatchObject({ code: "invalid" });
  expect(octave.fake.ledger).toHaveLength(sent);
});

test("no changes, and changes to what is held already, send nothing", async () => {
  const persona = await make(octave, { description: "Same" });
  const sent = octave.fake.ledger.length;
  expect((await change(persona, {})).version).toBe(persona.version);
  expect((await change(persona, { description: "Same" })).version).toBe(persona.version);
  expect(octave.fake.ledger).toHaveLength(sent);
});

test("a read-only source refuses every write with its reason", async () => {
  const [row] = await mirrored(profound.id);
  const id = row?.id ?? "";
  const refusal = { code: "unsupported", message: expect.stringContaining("only reads") };
  await expect(make(profound)).rejects.toMatchObject(refusal);
  await expect(change({ id, version: row?.version ?? "" }, { name: "x" })).rejects.toMatchObject(refusal);
  await expect(removePersona(owner, id, undefined, undefined)).rejects.toMatchObject(refusal);
  expect((await getPersona(actorOf("viewer"), id, { fresh: true })).can).toMatchObject({ update: false, remove: false });
});

test("a write whose read-back fails is told as done, because it is", async () => {
  const place = await openPlace("vibemap");
  const [row] = await mirrored(place.id);
  if (!row) throw new Error("Nothing was read.");
  const handle = place.fake.handle;
  let written = false;
  place.fake.handle = (request) => {
    if (written && request.method === "GET") return { status: 400, body: { error: "not now" } };
    written ||= request.method === "PUT";
    return handle(request);
  };
  expect((await change(row, { tagline: "Arrived" })).values).toMatchObject({ tagline: "Arrived" });
  place.fake.handle = handle;
  expect(effects(place, "update")).toHaveLength(1);
  await expectMirrored(place);
});

test("an upstream that is down answers nothing and is changed by nothing", async () => {
  const place = await openPlace("octave");
  const [row] = await mirrored(place.id);
  if (!row) throw new Error("Nothing was read.");
  await place.close();
  await expect(make(place)).rejects.toMatchObject({ code: "source_down", extra: {} });
  await expect(change(row, { description: "x" })).rejects.toMatchObject({ code: "source_down" });
  expect((await mirrored(place.id)).find((r) => r.id === row.id)).toMatchObject({ version: row.version });
});

test("a key that stopped working pauses the connection at the first write", async () => {
  const place = await openPlace("octave");
  place.fault({ kind: "status", status: 401 });
  await expect(make(place)).rejects.toMatchObject({ code: "source_key" });
  place.clearFaults();
  await expect(make(place)).rejects.toMatchObject({ code: "source_key", message: expect.stringContaining("paused") });
  expect(effects(place, "create")).toEqual([]);
});
