import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { pulse } from "@/lib/db/pulse";
import { connections, personaScopes, personas } from "@/lib/db/schema";
import { personaFilterSchema, personaQuerySchema } from "@/lib/model/persona-query";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored, addPlaces } from "@/lib/testing/library";
import { openPlace, owner, useWorld } from "@/lib/testing/world";
import { kept } from "./counts";
import { listFacets } from "./facets";
import { listPersonas } from "./persona-list";
import { removePersona } from "./personas";
import { startRefresh } from "./scheduler";

useTestDatabase();
useWorld();

const total = async (query: Record<string, unknown>) => (await listPersonas(owner, personaQuerySchema.parse(query))).total;
const counted = async (filter: Record<string, unknown>) => {
  const { source, scope } = await listFacets(owner, personaFilterSchema.parse(filter));
  return { personas: source.reduce((n, each) => n + each.count, 0), placed: scope.reduce((n, each) => n + each.count, 0) };
};

test("a count is kept until the library changes, and equal ones at one time are one", async () => {
  expect(pulse()).not.toBeNull();
  const home = await addHome("octave");
  let asked = 0;
  const ask = () => kept("test", 60_000, async () => ++asked);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
  expect(await ask()).toBe(1);
  await addMirrored(home, "octave", [{ name: "One more" }]);
  expect(await ask()).toBe(2);
});

test("a count that a change overtook is not kept", async () => {
  const home = await addHome("octave");
  let asked = 0;
  const slow = () =>
    kept("slow", 60_000, async () => {
      asked += 1;
      await addMirrored(home, "octave", [{ name: "Meanwhile" }]);
      return asked;
    });
  await slow();
  expect(await slow()).toBe(2);
});

test("one that failed is asked again, and one that is too old too", async () => {
  await expect(kept("failing", 60_000, () => Promise.reject(new Error("No.")))).rejects.toThrow("No.");
  expect(await kept("failing", 60_000, async () => 1)).toBe(1);
  expect(await kept("old", 0, async () => 1)).toBe(1);
  expect(await kept("old", 0, async () => 2)).toBe(2);
});

test("totals and facets are right after every kind of change", async () => {
  const db = await database();
  const home = await addHome("octave");
  const filter = { connection: home };
  const expectBoth = async (n: number, placed: number) => {
    expect(await total(filter)).toBe(n);
    expect(await counted(filter)).toEqual({ personas: n, placed });
  };
  await expectBoth(0, 0);
  await addPlaces(home, ["a", "b"]);
  const [first = "", second = ""] = await addMirrored(home, "octave", [{ name: "A", in: ["a", "b"] }, { name: "B" }]);
  await expectBoth(2, 2);
  await db.insert(personaScopes).values({ personaId: second, connectionId: home, scopeId: "a" });
  await expectBoth(2, 3);
  await db.update(personas).set({ state: "deleted" }).where(eq(personas.id, first));
  await expectBoth(1, 1);
  await db.transaction((tx) => tx.update(personas).set({ state: "active" }).where(eq(personas.id, first)));
  await expectBoth(2, 3);
  await db.delete(connections).where(eq(connections.id, home));
  await expectBoth(0, 0);
});

test("a filter by read time sees a complete read that changed no row", async () => {
  const db = await database();
  const home = await addHome("octave", { readAt: new Date(0) });
  await addMirrored(home, "octave", [{ name: "Long ago" }]);
  expect(await total({ connection: home, read: "1" })).toBe(0);
  expect((await listFacets(owner, { connection: [home] })).read).toContainEqual({ value: "1", count: 0 });
  await db.update(connections).set({ readAt: new Date() }).where(eq(connections.id, home));
  expect(await total({ connection: home, read: "1" })).toBe(1);
  expect((await listFacets(owner, { connection: [home] })).read).toContainEqual({ value: "1", count: 1 });
});

test("totals follow a read of the source and a delete through it", async () => {
  const place = await openPlace("octave", { read: false });
  const filter = { connection: place.id };
  expect(await total(filter)).toBe(0);
  await startRefresh(place.id);
  const all = await total(filter);
  expect(all).toBeGreaterThan(2);
  const { data } = await listPersonas(owner, personaQuerySchema.parse(filter));
  await removePersona(owner, data[0]?.id ?? "", data[0]?.version, undefined);
  expect(await total(filter)).toBe(all - 1);
  expect((await counted(filter)).personas).toBe(all - 1);
});
