import { beforeAll, expect, test } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { change, make, rowOf } from "@/lib/testing/edits";
import { openPlace, owner, type Place, useWorker, useWorld } from "@/lib/testing/world";
import { getPersona } from "./personas";

useTestDatabase();
useWorld();
useWorker();

let vibemap: Place;

beforeAll(async () => {
  vibemap = await openPlace("vibemap");
});

test("odd values that the source holds stop no edit beside them; new ones do", async () => {
  const { id, sourceId } = await make(vibemap);
  const odd = { age_range: 34, gender: "x".repeat(3_000), location: "Leeds" };
  vibemap.fake.edit(sourceId, { demographics: odd });
  const seen = await getPersona(owner, id, { fresh: true });
  await change(seen, { demographics: { ...odd, location: "York" } });
  expect(rowOf(vibemap, sourceId)?.demographics).toEqual({ ...odd, location: "York" });

  const now = await getPersona(owner, id, { fresh: false });
  await expect(change(now, { demographics: { ...odd, age_range: 35 } })).rejects.toMatchObject({
    code: "invalid",
    extra: { issues: [{ path: ["changes", "demographics", "age_range"], message: "A text is expected." }] },
  });
});
