import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { actorOf, mirrored, openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { comparePersonas } from "./compare";
import { removePersona } from "./personas";

useTestDatabase();
useWorld();
useWorker();

let octave: Place;
beforeAll(async () => {
  octave = await openPlace("octave");
});

const NOBODY = { deleted: [], beyond: [], unknown: 0 };
const some = async (count: number) => (await mirrored(octave.id)).filter(({ state }) => state !== "deleted").slice(0, count);

test("a viewer gets them in the asked order", async () => {
  const ids = (await some(3)).map(({ id }) => id).reverse();
  const { people, left } = await comparePersonas(actorOf("viewer"), ids);
  expect(people.map(({ id }) => id)).toEqual(ids);
  expect(left).toEqual(NOBODY);
});

test("unknown ones are counted, however many, and those after the fourth named", async () => {
  const rows = await some(6);
  const ids = [randomUUID(), ...rows.map(({ id }) => id), ...Array.from({ length: 1000 }, () => randomUUID())];
  const { people, left } = await comparePersonas(owner, ids);
  expect(people.map(({ id }) => id)).toEqual(rows.slice(0, 4).map(({ id }) => id));
  expect(left).toEqual({ deleted: [], beyond: rows.slice(4).map(({ name }) => name), unknown: 1001 });
});

test("a deleted one is left out by name", async () => {
  const [gone, ...rest] = await some(3);
  if (!gone) throw new Error("Nobody there.");
  await removePersona(owner, gone.id, undefined, undefined);
  const { people, left } = await comparePersonas(owner, [gone.id, ...rest.map(({ id }) => id)]);
  expect(people.map(({ id }) => id)).toEqual(rest.map(({ id }) => id));
  expect(left).toEqual({ ...NOBODY, deleted: [{ name: gone.name, source: "octave" }] });
});

test("nobody asked, nobody found", async () => {
  expect(await comparePersonas(owner, [])).toEqual({ people: [], left: NOBODY });
});
