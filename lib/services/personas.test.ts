import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { AppError } from "@/lib/model/errors";
import type { JsonObject } from "@/lib/model/json";
import type { Persona } from "@/lib/model/persona";
import { useTestDatabase } from "@/lib/testing/database";
import {
  actorOf,
  effects,
  expectMirrored,
  held,
  mirrored,
  named,
  openPlace,
  owner,
  type Place,
  until,
  useWorker,
  useWorld,
} from "@/lib/testing/world";
import { undoBatch } from "./batch-undo";
import { getBatch } from "./batches";
import { createPersona, getPersona, removePersona, updatePersona } from "./personas";
import { listRevisions, restoreRevision } from "./revisions";
import { startRefresh } from "./scheduler";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;
let vibemap: Place;
let profound: Place;

beforeAll(async () => {
  [octave, vibemap, profound] = await Promise.all([openPlace("octave"), openPlace("vibemap"), openPlace("profound")]);
});

const make = (place: Place, values: JsonObject = {}, key?: string) =>
  createPersona(
    owner,
    { connection: place.id, ...(place.scope && { scope: place.scope }), values: { name: `Made ${randomUUID()}`, ...values } },
    key,
  );
const change = (persona: Pick<Persona, "id" | "version">, changes: JsonObject, key?: string) =>
  updatePersona(owner, persona.id, { version: persona.version, changes }, key);
const rowOf = (place: Place, sourceId: string) => held(place).find((row) => (row.oId ?? row.id) === sourceId);
const finished = (id: string) => until(async () => ((await getBatch(owner, id)).state === "done" ? getBatch(owner, id) : false));

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

test("the same key and body make one persona, however often and however fast they come", async () => {
  const name = `Once ${randomUUID()}`;
  const made = await Promise.all([1, 2, 3].map(() => make(octave, { name }, `once-${name.slice(-8)}`)));
  expect(new Set(made.map((persona) => persona.id)).size).toBe(1);
  expect((await make(octave, { name }, `once-${name.slice(-8)}`)).id).toBe(made[0]?.id);
  expect(named(octave, name)).toHaveLength(1);
  await expect(make(octave, { name: "Other" }, `once-${name.slice(-8)}`)).rejects.toMatchObject({ code: "invalid" });
});

test("an edit and a delete that are repeated with their key give the first result", async () => {
  const persona = await make(octave);
  const key = randomUUID();
  const once = await change(persona, { description: "Once" }, key);
  const before = octave.fake.ledger.length;
  expect((await change(persona, { description: "Once" }, key)).version).toBe(once.version);
  const gone = await removePersona(owner, persona.id, undefined, `${key}-d`);
  expect(await removePersona(owner, persona.id, undefined, `${key}-d`)).toEqual(gone);
  expect(octave.fake.ledger).toHaveLength(before + 1);
  await expect(removePersona(owner, persona.id, undefined, undefined)).rejects.toMatchObject({ code: "not_found" });
});

test("equal creates without a key at the same time are each made, also when replies are lost", async () => {
  const name = `Twins ${randomUUID()}`;
  octave.fault(
    { kind: "drop-after", times: 1, match: { path: "/persona/create" } },
    { kind: "status", status: 500, times: 1, match: { path: "/persona/create" } },
  );
  const ends = await Promise.allSettled([1, 2, 3].map(() => make(octave, { name })));
  const made = ends.flatMap((end) => (end.status === "fulfilled" ? [end.value.sourceId] : []));
  expect(new Set(made).size).toBe(made.length);
  expect(named(octave, name)).toHaveLength(made.length);
  expect(made).toHaveLength(2);
});

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
