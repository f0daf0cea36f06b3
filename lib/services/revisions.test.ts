import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make, rowOf } from "@/lib/testing/edits";
import { actorOf, openPlace, owner, type Place, useWorld } from "@/lib/testing/world";
import { restoreRevision } from "./history-restore";
import { getPersona } from "./personas";
import { getRevision, listRevisions, pageRevisions } from "./revisions";

useTestDatabase();
useWorld();

let octave: Place;
let vibemap: Place;

beforeAll(async () => {
  [octave, vibemap] = await Promise.all([openPlace("octave"), openPlace("vibemap")]);
});

const newest = async (id: string) => (await listRevisions(owner, id))[0]?.id ?? "";
const reread = (id: string) => getPersona(owner, id, { fresh: true });
const fails = (code: string, more: object = {}) => ({ code, ...more });

test("pages run from the newest to the first, each revision once", async () => {
  const first = await make(octave, { description: "0" });
  let persona = first;
  for (const description of ["1", "2", "3", "4"]) persona = await change(persona, { description });
  const met: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await pageRevisions(owner, first.id, { limit: 2, cursor });
    expect(page.total).toBe(5);
    for (const { id } of page.data) met.push(String((await getRevision(owner, first.id, id)).values.description));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(met).toEqual(["4", "3", "2", "1", "0"]);
  await expect(pageRevisions(owner, first.id, { limit: 2, cursor: randomUUID() })).rejects.toMatchObject(fails("invalid"));
});

test("a revision tells what it held, who made it and which was before it", async () => {
  const persona = await make(octave, { description: "Early" });
  await change(persona, { description: "Late", painPoints: ["Backlog"] });
  const [late, early] = await listRevisions(owner, persona.id);
  const found = await getRevision(actorOf("viewer"), persona.id, late?.id ?? "");
  expect(found).toMatchObject({ previous: early?.id, values: { description: "Late", painPoints: ["Backlog"] } });
  expect(found.revision).toMatchObject({ by: owner.name, via: "form", kind: "changed" });
  expect(found.revision.changes.map(({ field }) => field).sort()).toEqual(["description", "painPoints"]);
  expect(await getRevision(owner, persona.id, early?.id ?? "")).toMatchObject({ previous: null, revision: { changes: [] } });
});

test("another persona's revision is not there, to read or to restore", async () => {
  const [one, other] = [await make(octave, { description: "One" }), await make(octave, { description: "Other" })];
  const foreign = await newest(other.id);
  await expect(getRevision(owner, one.id, foreign)).rejects.toMatchObject(fails("not_found"));
  await expect(restoreRevision(owner, one.id, foreign)).rejects.toMatchObject(fails("not_found"));
  await expect(pageRevisions(owner, one.id, { limit: 5, cursor: foreign })).rejects.toMatchObject(fails("invalid"));
  await expect(pageRevisions(owner, randomUUID(), { limit: 5 })).rejects.toMatchObject(fails("not_found"));
  expect((await reread(one.id)).values.description).toBe("One");
});

test("one field goes back and the others stay", async () => {
  const first = await make(octave, { description: "Old", painPoints: ["Old"], keyConcerns: ["Kept"] });
  const old = await newest(first.id);
  const second = await change(first, { description: "New", painPoints: ["New"], keyConcerns: null });
  const back = await restoreRevision(owner, first.id, old, { fields: ["painPoints"], version: second.version });
  expect(back.values).toMatchObject({ description: "New", painPoints: ["Old"] });
  expect(back.values.keyConcerns ?? []).toEqual([]);
  const [latest] = await listRevisions(owner, first.id);
  expect(latest).toMatchObject({ via: "restore", by: owner.name, changes: [{ field: "painPoints", before: ["New"], after: ["Old"] }] });
});

test("one key of a record goes back and its other keys stay, declared or not", async () => {
  const first = await make(vibemap, { narrative: { quote: "Old", key_frustrations: "Old", free: "Old" } });
  const old = await newest(first.id);
  await change(first, { narrative: { quote: "New", key_frustrations: "New", free: "New", later: "New" } });
  await restoreRevision(owner, first.id, old, { fields: ["narrative.quote", "narrative.later"] });
  expect(rowOf(vibemap, first.sourceId)?.narrative).toEqual({ quote: "Old", key_frustrations: "New", free: "New" });
  await restoreRevision(owner, first.id, old, { fields: ["narrative.free"] });
  expect(rowOf(vibemap, first.sourceId)?.narrative).toEqual({ quote: "Old", key_frustrations: "New", free: "Old" });
});

test("what changed meanwhile and would be overwritten is a conflict, and nothing is written", async () => {
  const first = await make(octave, { description: "Old", painPoints: ["Old"] });
  const old = await newest(first.id);
  const seen = await change(first, { description: "New", painPoints: ["New"] });
  octave.fake.edit(first.sourceId, { description: "Theirs" });
  const restore = (fields: string[]) => restoreRevision(owner, first.id, old, { fields, version: seen.version });
  await expect(restore(["description"])).rejects.toMatchObject(
    fails("conflict", { extra: { current: { values: { description: "Theirs", painPoints: ["New"] } } } }),
  );
  expect(rowOf(octave, first.sourceId)).toMatchObject({ description: "Theirs", data: { painPoints: ["New"] } });
  expect((await restore(["painPoints"])).values).toMatchObject({ description: "Theirs", painPoints: ["Old"] });
  await expect(restoreRevision(owner, first.id, old, { fields: ["description"], version: "never seen" })).rejects.toMatchObject(
    fails("conflict"),
  );
});

test("a restore sent twice under one key writes once", async () => {
  const first = await make(octave, { description: "Old" });
  const old = await newest(first.id);
  const { version } = await change(first, { description: "New" });
  const restore = () => restoreRevision(owner, first.id, old, { version, idempotencyKey: `again-${first.id}` });
  const answers = await Promise.all([restore(), restore()]);
  expect(answers.map(({ values }) => values.description)).toEqual(["Old", "Old"]);
  expect((await listRevisions(owner, first.id)).map(({ via }) => via)).toEqual(["restore", "form", "form"]);
  expect((await restore()).values.description).toBe("Old");
  expect(await listRevisions(owner, first.id)).toHaveLength(3);
});

test("fields that nobody can write, or that are not there, are named and nothing is sent", async () => {
  const persona = await make(octave, { description: "Old" });
  const old = await newest(persona.id);
  await change(persona, { description: "New" });
  const error: unknown = await restoreRevision(owner, persona.id, old, {
    fields: ["description", "qualifyingQuestions", "linkingStrategy.mode", "nothing", "__proto__", "description.x"],
  }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject(fails("invalid"));
  const issues = (error as { extra: { issues: { path: unknown[]; message: string }[] } }).extra.issues;
  expect(issues.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5].map((index) => ["fields", index]));
  expect(issues[0]?.message).toContain("no way to write qualifying questions");
  expect((await reread(persona.id)).values.description).toBe("New");
});

test("restoring what it holds already changes nothing, and restoring to nothing empties a field", async () => {
  const first = await make(octave, { keyConcerns: [] });
  const bare = await newest(first.id);
  expect((await restoreRevision(owner, first.id, bare)).version).toBe(first.version);
  expect(await listRevisions(owner, first.id)).toHaveLength(1);
  await change(first, { keyConcerns: ["Later"], description: "Later" });
  const back = await restoreRevision(owner, first.id, bare);
  expect([back.values.keyConcerns ?? [], back.values.description ?? ""]).toEqual([[], ""]);
});

test("what was deleted there keeps its history and says that it has to come back first", async () => {
  const persona = await make(octave, { description: "Old" });
  const old = await newest(persona.id);
  octave.fake.edit(persona.sourceId, null);
  await reread(persona.id).catch(() => undefined);
  await expect(restoreRevision(owner, persona.id, old)).rejects.toMatchObject(fails("not_found"));
  const { data } = await pageRevisions(owner, persona.id, { limit: 5 });
  expect(data.map(({ kind, via }) => [kind, via])).toEqual([
    ["deleted", "outside"],
    ["changed", "form"],
  ]);
  expect(data.at(-1)?.id).toBe(old);
  expect((await getRevision(owner, persona.id, data[0]?.id ?? "")).values.description).toBe("Old");
});

test("viewers read and do not restore", async () => {
  const persona = await make(octave, { description: "Old" });
  const old = await newest(persona.id);
  await expect(restoreRevision(actorOf("viewer"), persona.id, old)).rejects.toMatchObject(fails("forbidden"));
  expect((await getRevision(actorOf("viewer"), persona.id, old)).values.description).toBe("Old");
});
