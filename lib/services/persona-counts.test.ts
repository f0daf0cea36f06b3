import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "@/lib/db/client";
import { connections, personas } from "@/lib/db/schema";
import { useTestDatabase } from "@/lib/testing/database";
import { addHome, addMirrored } from "@/lib/testing/library";
import { until } from "@/lib/testing/world";
import { personaCounts } from "./persona-counts";

useTestDatabase();

test("each connection's personas are counted, and again only after a change", async () => {
  const db = await database();
  const [one, other] = [await addHome("octave"), await addHome("vibemap")];
  const [gone = ""] = await addMirrored(one, "octave", [{ name: "Ada" }, { name: "Bea", state: "missing" }]);
  await addMirrored(other, "vibemap", [{ name: "Cid" }, { name: "Dot", state: "deleted" }]);
  const counts = await personaCounts();
  expect([counts.get(one), counts.get(other)]).toEqual([2, 1]);
  // A server tells of our own writes once more, a little later.
  await until(async () => {
    const held = await personaCounts();
    return held === (await personaCounts());
  });
  await db.update(personas).set({ state: "deleted" }).where(eq(personas.id, gone));
  expect((await personaCounts()).get(one)).toBe(1);
  await db.delete(connections).where(eq(connections.id, other));
  expect([...(await personaCounts()).keys()]).toEqual([one]);
});
