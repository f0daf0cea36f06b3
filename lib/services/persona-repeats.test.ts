import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make } from "@/lib/testing/edits";
import { named, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { removePersona } from "./personas";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;

beforeAll(async () => {
  octave = await openPlace("octave");
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
